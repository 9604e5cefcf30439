package app.certkeep.activity;

/// In which form records go out; both in UTF-8.
public enum ExportFormat {
    /// A JSON object a line.
    JSONL,
    /// RFC 4180 with a line of headings. What a spreadsheet would take for a formula begins with
    /// an apostrophe.
    CSV
}
