package app.certkeep.gui.keyvalue;

import app.certkeep.generator.Alphabet;
import app.certkeep.gui.common.Dialogs;
import app.certkeep.gui.common.FormFields;
import app.certkeep.gui.keyvalue.GeneratorViewModel.Kind;
import app.certkeep.i18n.Messages;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Makes a random value and hands it over, to an entry or to the clipboard.
final class GeneratorDialog {
    private final Dialog<ButtonType> dialog = new Dialog<>();
    private final GeneratorViewModel model;
    private final Messages messages;
    private final Map<Kind, Node> options = new EnumMap<>(Kind.class);
    private final VBox optionsPlace = new VBox();
    private final Button again = new Button("", new FontIcon("fth-refresh-cw"));
    private final ButtonType use;

    /// @param copy puts the value on the clipboard; it need not wipe it
    GeneratorDialog(
            GeneratorViewModel model, Dialogs dialogs, Messages messages, Consumer<char[]> copy) {
        this.model = model;
        this.messages = messages;
        use = new ButtonType(messages.text("generator.use"), ButtonBar.ButtonData.OK_DONE);
        dialog.setTitle(messages.text("generator.title"));
        dialog.setHeaderText(messages.text("generator.title"));
        makeOptions();
        VBox content = new VBox(14, kinds(), optionsPlace, value(copy), facts(), problem());
        content.setPrefWidth(600);
        dialog.getDialogPane().setContent(content);
        dialogs.prepare(dialog, use);
        dialog.getDialogPane()
                .lookupButton(use)
                .disableProperty()
                .bind(model.valueProperty().map(String::isEmpty));
        model.kindProperty().subscribe(this::show);
    }

    /// The value that is to be used, which the caller wipes.
    Optional<char[]> ask() {
        model.start();
        boolean wanted = dialog.showAndWait().filter(use::equals).isPresent();
        Optional<char[]> answer = wanted ? Optional.of(model.characters()) : Optional.empty();
        model.forget();
        return answer;
    }

    private void show(Kind kind) {
        optionsPlace.getChildren().setAll(options.get(kind));
        again.setText(messages.text(kind == Kind.REMOTE ? "generator.obtain" : "generator.again"));
    }

    private Node kinds() {
        ToggleGroup group = new ToggleGroup();
        FlowPane chips = new FlowPane(6, 6);
        for (Kind kind : Kind.values()) {
            ToggleButton chip = new ToggleButton(messages.text(kind.textKey()));
            chip.setId("kind-" + kind.name().toLowerCase(Locale.ROOT));
            chip.getStyleClass().add("chip");
            chip.setToggleGroup(group);
            chip.setSelected(kind == model.kindProperty().get());
            chip.setOnAction(
                    clicked -> {
                        chip.setSelected(true);
                        model.kindProperty().set(kind);
                    });
            chips.getChildren().add(chip);
        }
        return chips;
    }

    private void makeOptions() {
        FlowPane alphabets = new FlowPane(14, 8);
        for (Alphabet alphabet : Alphabet.values()) {
            String word = alphabet.name().toLowerCase(Locale.ROOT);
            CheckBox box = new CheckBox(messages.text("generator.alphabet." + word));
            box.setId("alphabet-" + word);
            box.setSelected(true);
            box.selectedProperty().subscribe((before, now) -> model.use(alphabet, now));
            alphabets.getChildren().add(box);
        }
        alphabets.getChildren().add(box("look-alikes", model.withoutLookAlikesProperty()));
        options.put(
                Kind.PASSWORD,
                new VBox(10, numbers("length", model.lengthProperty(), 4), alphabets));
        TextField separator = new TextField();
        separator.setPrefColumnCount(3);
        separator.textProperty().bindBidirectional(model.separatorProperty());
        HBox joined = new HBox(14, labelled("separator", separator));
        joined.getChildren()
                .addAll(
                        box("capitals", model.capitalsProperty()),
                        box("number", model.numberProperty()));
        joined.setAlignment(Pos.CENTER_LEFT);
        Label source = new Label(messages.text("generator.words.source"));
        source.getStyleClass().add("hint");
        options.put(
                Kind.PASSPHRASE,
                new VBox(10, numbers("words", model.wordsProperty(), 3), joined, source));
        options.put(Kind.UUID, new VBox());
        Node bytes = numbers("bytes", model.bytesProperty(), 1);
        options.put(Kind.HEX, bytes);
        options.put(Kind.BASE64, bytes);
        Label remote = new Label(messages.text("generator.remote.text"));
        remote.setWrapText(true);
        options.put(
                Kind.REMOTE, new VBox(10, remote, numbers("length", model.lengthProperty(), 1)));
    }

    private Node numbers(String name, ObjectProperty<Integer> number, int least) {
        int most = name.equals("words") ? 40 : 1024;
        Spinner<Integer> spinner = new Spinner<>(least, most, number.get());
        spinner.setEditable(true);
        spinner.setPrefWidth(110);
        spinner.setId("generator-" + name);
        spinner.getValueFactory().valueProperty().bindBidirectional(number);
        return labelled(name, spinner);
    }

    private HBox labelled(String name, Node field) {
        Label label = new Label(messages.text("generator." + name));
        label.setLabelFor(field);
        HBox line = new HBox(8, label, field);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private CheckBox box(String name, Property<Boolean> chosen) {
        CheckBox box = new CheckBox(messages.text("generator." + name));
        box.setId("generator-" + name);
        box.selectedProperty().bindBidirectional(chosen);
        return box;
    }

    private Node value(Consumer<char[]> copy) {
        TextArea field = new TextArea();
        field.setId("generated");
        field.setEditable(false);
        field.setWrapText(true);
        field.setPrefRowCount(3);
        field.setAccessibleText(messages.text("generator.value"));
        field.getStyleClass().add("generator-value");
        field.textProperty().bind(model.valueProperty());
        HBox.setHgrow(field, Priority.ALWAYS);
        again.setId("again");
        again.disableProperty().bind(model.busyProperty());
        again.setOnAction(clicked -> model.again());
        again.setMaxWidth(Double.MAX_VALUE);
        Button copying = new Button(messages.text("gui.copy"), new FontIcon("fth-copy"));
        copying.setId("copyGenerated");
        copying.setMaxWidth(Double.MAX_VALUE);
        copying.disableProperty().bind(model.valueProperty().map(String::isEmpty));
        copying.setOnAction(clicked -> copy.accept(model.characters()));
        VBox buttons = new VBox(8, again, copying);
        buttons.setMinWidth(130);
        return new HBox(8, field, buttons);
    }

    private Node facts() {
        Label facts = new Label();
        facts.setId("generator-facts");
        facts.setWrapText(true);
        facts.getStyleClass().add("text-muted");
        facts.textProperty().bind(model.factsProperty());
        return facts;
    }

    private Node problem() {
        Label problem = new Label("", new FontIcon("fth-alert-circle"));
        problem.setId("generator-problem");
        problem.setWrapText(true);
        problem.getStyleClass().add("problem");
        FormFields.showsProblem(problem, model.problemProperty());
        return problem;
    }
}
