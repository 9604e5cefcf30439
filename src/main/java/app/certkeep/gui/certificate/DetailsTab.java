package app.certkeep.gui.certificate;

/// The tabs of the details, in their order.
enum DetailsTab {
    OVERVIEW,
    EXTENSIONS,
    CHAIN,
    HISTORY,
    SERVERS,
    PEM,
    JSON,
    ASN1
}
