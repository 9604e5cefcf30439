package app.certkeep.certificate;

/// One thing that is asked of every certificate of a list.
@FunctionalInterface
interface QueryCondition {
    boolean holds(IndexedCertificate certificate, Moment moment);
}
