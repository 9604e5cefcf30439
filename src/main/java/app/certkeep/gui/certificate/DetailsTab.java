package app.certkeep.gui.certificate;

/// The tabs of the details, in their order.
enum DetailsTab {
    OVERVIEW,
    EXTENSIONS,
    CHAIN,
    PEM,
    JSON,
    ASN1
}
