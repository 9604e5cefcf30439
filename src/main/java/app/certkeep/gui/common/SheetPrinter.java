package app.certkeep.gui.common;

import javafx.print.PrinterJob;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.stage.Window;

import java.util.function.Supplier;

/// Prints a sheet with a few lines on it. Used on the JavaFX thread, as the system's dialog wants.
public final class SheetPrinter {
    private static final int TITLE_SIZE = 18;
    private static final int TEXT_SIZE = 14;
    private static final int GAP = 16;

    private final Supplier<Window> owner;
    private final Notices notices;

    public SheetPrinter(Supplier<Window> owner, Notices notices) {
        this.owner = owner;
        this.notices = notices;
    }

    /// Asks where to, prints and says so; says so too where there is no printer.
    public void print(String title, String text) {
        PrinterJob job = PrinterJob.createPrinterJob();
        if (job == null) {
            notices.error("gui.print.none");
            return;
        }
        if (!job.showPrintDialog(owner.get())) {
            return;
        }
        if (job.printPage(sheet(job, title, text)) && job.endJob()) {
            notices.success("gui.print.done");
        } else {
            notices.error("gui.print.failed");
        }
    }

    private static VBox sheet(PrinterJob job, String title, String text) {
        Label heading = new Label(title);
        heading.setFont(Font.font(TITLE_SIZE));
        Label lines = new Label(text);
        lines.setFont(Font.font("monospace", TEXT_SIZE));
        VBox sheet = new VBox(GAP, heading, lines);
        sheet.setPrefWidth(job.getJobSettings().getPageLayout().getPrintableWidth());
        heading.setWrapText(true);
        lines.setWrapText(true);
        return sheet;
    }
}
