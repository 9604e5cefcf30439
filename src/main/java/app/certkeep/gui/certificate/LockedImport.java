package app.certkeep.gui.certificate;

import app.certkeep.certificate.ImportReport;
import app.certkeep.crypto.Password;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/// One import, done again with one password more for as long as something is locked and the user
/// has another password. What is in already is counted as such. The passwords are kept until then.
final class LockedImport {
    private final BiConsumer<List<Password>, ImportViewModel.Ending> work;
    private final CertificateDialogs dialogs;
    private final List<Password> passwords = new ArrayList<>();

    /// @param work imports with passwords and calls one of the two endings
    LockedImport(
            BiConsumer<List<Password>, ImportViewModel.Ending> work, CertificateDialogs dialogs) {
        this.work = work;
        this.dialogs = dialogs;
    }

    void run() {
        work.accept(List.copyOf(passwords), new ImportViewModel.Ending(this::tell, this::forget));
    }

    private void tell(ImportReport report) {
        if (report.locked() == 0) {
            forget();
        }
        dialogs.report(report, this::unlock, this::forget);
    }

    private void unlock() {
        dialogs.passwordOfFiles()
                .ifPresentOrElse(
                        password -> {
                            passwords.add(password);
                            run();
                        },
                        this::forget);
    }

    private void forget() {
        passwords.forEach(Password::close);
        passwords.clear();
    }
}
