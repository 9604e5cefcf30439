package app.certkeep.account;

/// Which users an administrator asks for.
///
/// @param text part of a name or an address, in any letter case; empty for all
public record UserQuery(String text, Sort sort, boolean ascending) {
    /// By what they can be sorted.
    public enum Sort {
        EMAIL("emailKey"),
        NAME("lower(name)"),
        ROLE("role"),
        STATE("disabled"),
        LAST_LOGIN("lastLoginAt"),
        CREATED("createdAt");

        private final String column;

        Sort(String column) {
            this.column = column;
        }
    }

    public static UserQuery all() {
        return new UserQuery("", Sort.EMAIL, true);
    }

    public UserQuery matching(String words) {
        return new UserQuery(words, sort, ascending);
    }

    public UserQuery sortedBy(Sort by, boolean upwards) {
        return new UserQuery(text, by, upwards);
    }

    String order() {
        return sort.column + (ascending ? " asc" : " desc") + " nulls last, emailKey, id";
    }
}
