package app.certkeep.gui.served;

import app.certkeep.gui.common.FormFields;
import app.certkeep.revocation.RevocationReport;
import app.certkeep.served.ServedHost;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Separator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The tab of the details with the servers of a certificate, and what its authority says of it.
public final class ServersPane extends ScrollPane {
    private final ServersViewModel model;
    private final ServerTexts texts;
    private final Runnable allServers;
    private final VBox rows = new VBox(12);
    private final VBox answers = new VBox(8);
    private final Judgement verdict = new Judgement();

    /// @param allServers opens the list of all servers
    public ServersPane(ServersViewModel model, ServerTexts texts, Runnable allServers) {
        this.model = model;
        this.texts = texts;
        this.allServers = allServers;
        VBox content =
                new VBox(
                        heading("servers.title"),
                        hint("servers.text"),
                        rows,
                        adding(),
                        checking(),
                        new Separator(),
                        heading("revocation.title"),
                        sources(),
                        asking(),
                        verdict,
                        answers);
        content.getStyleClass().add("details-fields");
        verdict.setId("revocation");
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("edge-to-edge");
        model.hostsProperty().subscribe(this::show);
        model.reportProperty().subscribe(this::show);
    }

    private Label heading(String key) {
        Label label = new Label(texts.text(key));
        label.getStyleClass().add("text-bold");
        return label;
    }

    private Label hint(String key) {
        Label label = new Label(texts.text(key));
        label.getStyleClass().add("hint");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private VBox adding() {
        ServerFields fields = new ServerFields(texts, "newServer").narrow();
        Label problem = new Label();
        problem.getStyleClass().add("problem");
        problem.setWrapText(true);
        problem.setMinHeight(USE_PREF_SIZE);
        FormFields.showsProblem(problem, model.problemProperty());
        Button add = new Button(texts.text("servers.add"));
        add.setId("addServer");
        add.getStyleClass().add("small");
        add.disableProperty().bind(fields.place().textProperty().isEmpty());
        Runnable action = () -> model.add(fields.text(), fields.startTls(), fields::clear);
        add.setOnAction(_ -> action.run());
        fields.place().setOnAction(_ -> action.run());
        HBox line = new HBox(8, fields, add);
        HBox.setHgrow(fields, Priority.ALWAYS);
        add.setMinWidth(USE_PREF_SIZE);
        return new VBox(4, line, problem);
    }

    private HBox checking() {
        Button check = new Button(texts.text("servers.check"));
        check.setId("checkServers");
        check.getStyleClass().add("small");
        check.disableProperty()
                .bind(
                        model.checkingProperty()
                                .or(
                                        Bindings.createBooleanBinding(
                                                () -> model.hostsProperty().get().isEmpty(),
                                                model.hostsProperty())));
        Button all = new Button(texts.text("servers.all"));
        all.setId("allServers");
        all.getStyleClass().addAll("small", "flat");
        all.setOnAction(_ -> allServers.run());
        check.setOnAction(_ -> model.check());
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        return new HBox(8, check, working(model.checkingProperty()), between, all);
    }

    private Label sources() {
        Label label = hint("revocation.text");
        label.setId("revocationSources");
        label.textProperty()
                .bind(
                        model.sourcesProperty()
                                .map(
                                        sources ->
                                                sources.isEmpty()
                                                        ? texts.text("revocation.none")
                                                        : texts.text(
                                                                "revocation.text",
                                                                sources.stream()
                                                                        .map(texts::source)
                                                                        .collect(
                                                                                Collectors.joining(
                                                                                        "\n")))));
        return label;
    }

    private HBox asking() {
        Button ask = new Button(texts.text("revocation.ask"));
        ask.setId("askRevocation");
        ask.getStyleClass().add("small");
        ask.disableProperty().bind(model.askingProperty());
        ask.setOnAction(_ -> model.ask());
        return new HBox(8, ask, working(model.askingProperty()));
    }

    private static ProgressBar working(ObservableValue<Boolean> going) {
        ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        bar.getStyleClass().add("small");
        bar.setPrefWidth(90);
        FormFields.showsWhile(bar, going);
        return bar;
    }

    private void show(List<ServedHost> hosts) {
        rows.getChildren()
                .setAll(
                        hosts.stream()
                                .map(host -> new ServerRow(host, texts, () -> model.remove(host)))
                                .toList());
        rows.setManaged(!hosts.isEmpty());
    }

    private void show(Optional<RevocationReport> found) {
        verdict.setText("");
        answers.getChildren().clear();
        found.ifPresent(
                report -> {
                    verdict.show(Judgement.News.of(report.outcome()), texts.outcome(report));
                    report.answers()
                            .forEach(
                                    answer -> {
                                        Label line = new Label(texts.answer(answer));
                                        line.getStyleClass().add("hint");
                                        line.setWrapText(true);
                                        line.setMinHeight(USE_PREF_SIZE);
                                        answers.getChildren().add(line);
                                    });
                });
        answers.setManaged(!answers.getChildren().isEmpty());
        found.ifPresent(_ -> FormFields.bringIntoView(verdict));
    }
}
