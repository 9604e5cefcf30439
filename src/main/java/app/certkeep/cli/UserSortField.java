package app.certkeep.cli;

import app.certkeep.account.UserQuery;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

import java.util.Locale;

/// What `--sort` takes for users: the words of the help, and the names of the same things in JSON.
final class UserSortField implements ITypeConverter<UserQuery.Sort> {
    static final String FIELDS = "email, name, role, state, last-login, created";

    @Override
    public UserQuery.Sort convert(String given) {
        return switch (given.toLowerCase(Locale.ROOT)) {
            case "email" -> UserQuery.Sort.EMAIL;
            case "name" -> UserQuery.Sort.NAME;
            case "role" -> UserQuery.Sort.ROLE;
            case "state", "enabled" -> UserQuery.Sort.STATE;
            case "last-login", "lastloginat" -> UserQuery.Sort.LAST_LOGIN;
            case "created", "createdat" -> UserQuery.Sort.CREATED;
            default -> throw new TypeConversionException("'" + given + "' is none of: " + FIELDS);
        };
    }
}
