package app.certkeep.cli;

import app.certkeep.persistence.Page;
import app.certkeep.persistence.PageRequest;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

/// `--page` and `--size`, on every list that comes in pages.
final class PageOptions {
    @Option(
            names = "--page",
            paramLabel = "N",
            description = "Which page; counts from 1, which is what you get without it.")
    private int number = 1;

    @Option(names = "--size", paramLabel = "N", description = "Rows a page: 1 to 1000, usually 50.")
    private @Nullable Integer size;

    /// @throws UsageException where there is no such page of such a size
    PageRequest request(int usualSize) {
        int rows = size == null ? usualSize : size;
        boolean possible = number >= 1 && rows >= 1 && rows <= PageRequest.LARGEST;
        if (!possible || (number - 1L) * rows > Integer.MAX_VALUE) {
            throw new UsageException("cli.page.invalid");
        }
        return new PageRequest(number, rows);
    }

    /// Tells of further pages.
    static void note(Page<?> page, Printer printer) {
        if (page.pages() > 1) {
            printer.note("cli.page.of", page.request().number(), page.pages(), page.total());
        }
    }
}
