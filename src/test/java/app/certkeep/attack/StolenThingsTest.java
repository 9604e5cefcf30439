package app.certkeep.attack;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.account.AccountService;
import app.certkeep.account.SessionKind;
import app.certkeep.account.SignedIn;
import app.certkeep.app.FreshStore;
import app.certkeep.app.UserSession;
import app.certkeep.certificate.SampleFiles;
import app.certkeep.crypto.Password;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.crypto.SessionToken;
import app.certkeep.notification.EndpointForm;
import app.certkeep.notification.NewEndpoint;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/// Somebody who has an old token, or the files.
class StolenThingsTest {
    @RegisterExtension final FreshStore store = new FreshStore();

    @Test
    void a_token_is_worth_nothing_after_its_session_was_logged_out() {
        store.signUp("ada");
        SignedIn signedIn = commandLine();
        accounts().logOut(signedIn.identity());

        assertThat(accounts().resume(signedIn.token())).isEmpty();
    }

    @Test
    void a_token_is_worth_nothing_after_its_time() {
        store.signUp("ada");
        SessionToken token = commandLine().token();
        store.clock().advance(Duration.ofDays(91));

        assertThat(accounts().resume(token)).isEmpty();
    }

    @Test
    void a_token_is_worth_nothing_after_the_account_was_deleted() {
        UserSession ada = store.signUp("ada");
        SessionToken token = commandLine().token();
        try (Password password = FreshStore.password()) {
            ada.account().deletion().delete(password, null);
        }

        assertThat(accounts().resume(token)).isEmpty();
    }

    @Test
    void the_files_and_backups_hold_no_secret_in_clear() {
        UserSession ada = store.signUp("ada");
        List<byte[]> planted = new ArrayList<>();
        planted.add(utf8(FreshStore.PASSWORD));
        planted.add(utf8("planted-key-name"));
        planted.add(utf8("planted value 81723"));
        planted.add(utf8("planted-path-token"));
        try (SecretBytes value = SecretBytes.ofUtf8("planted value 81723".toCharArray())) {
            ada.keyValues().set("planted-key-name", value);
            ada.keyValues().delete("planted-key-name");
            ada.keyValues().set("planted-key-name/again", value);
        }
        ada.certificates().importFiles(List.of(SampleFiles.LEAF, SampleFiles.LEAF_KEY));
        planted.add(middleOfKey());
        try (NewEndpoint added =
                ada.endpoints()
                        .add(
                                new EndpointForm(
                                        "hook", "https://example.com/planted-path-token", false))) {
            planted.add(added.secret().bytes().clone());
        }
        SessionToken token = commandLine().token();
        planted.add(utf8(token.text()));
        store.certkeep().backups().ifPresent(backups -> store.certkeep().backUp());
        store.reopen();

        List<byte[]> contents = store.contents();
        assertThat(holding(contents, utf8("ada@example.com"))).isNotEmpty();
        planted.forEach(secret -> assertThat(holding(contents, secret)).isEmpty());
    }

    private static List<byte[]> holding(List<byte[]> contents, byte[] part) {
        String wanted = new String(part, StandardCharsets.ISO_8859_1);
        return contents.stream()
                .filter(one -> new String(one, StandardCharsets.ISO_8859_1).contains(wanted))
                .toList();
    }

    /// Forty bytes of the private key itself, as DER has them.
    private static byte[] middleOfKey() {
        String pem = new String(SampleFiles.bytes(SampleFiles.LEAF_KEY), StandardCharsets.US_ASCII);
        byte[] der = Base64.getMimeDecoder().decode(pem.replaceAll("-----[^-]*-----", "").strip());
        return java.util.Arrays.copyOfRange(der, der.length / 2, der.length / 2 + 40);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private AccountService accounts() {
        return store.certkeep().accounts();
    }

    private SignedIn commandLine() {
        try (Password password = FreshStore.password()) {
            return (SignedIn)
                    accounts()
                            .logIn("ada@example.com", password, SessionKind.commandLine("attack"));
        }
    }
}
