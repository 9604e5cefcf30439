package app.certkeep.gui.keyvalue;

import app.certkeep.failure.CertkeepException;
import app.certkeep.gui.common.ErrorPresenter;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What is told beside the fields of the editor; empty where all is well.
final class FieldProblems {
    private final ErrorPresenter errors;
    private final StringProperty key = new SimpleStringProperty("");
    private final StringProperty value = new SimpleStringProperty("");
    private final StringProperty details = new SimpleStringProperty("");

    FieldProblems(ErrorPresenter errors) {
        this.errors = errors;
    }

    StringProperty keyProperty() {
        return key;
    }

    StringProperty valueProperty() {
        return value;
    }

    StringProperty detailsProperty() {
        return details;
    }

    void clear() {
        key.set("");
        value.set("");
        details.set("");
    }

    /// Failures about one field are told beside it, all others in the place for failures.
    void tell(Throwable failure) {
        String about = failure instanceof CertkeepException known ? known.messageKey() : "";
        if (about.startsWith("keyvalue.key.")) {
            key.set(errors.words(failure));
        } else if (about.startsWith("keyvalue.value.") || about.equals("keyvalue.missing")) {
            value.set(errors.words(failure));
        } else if (about.matches("keyvalue\\.(notes?|tags)\\..*")) {
            details.set(errors.words(failure));
        } else {
            errors.present(failure);
        }
    }
}
