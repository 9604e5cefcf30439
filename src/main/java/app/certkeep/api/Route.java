package app.certkeep.api;

/// One line of the table: a method and a path, and what is done there.
///
/// @param path below [#BASE]
/// @param largestBody in bytes
record Route(String method, PathTemplate path, int largestBody, Work work) {
    /// What all paths begin with.
    static final String BASE = "/api/v1";

    static Route small(String method, String path, Work work) {
        return new Route(method, new PathTemplate(BASE, path), Limits.SMALL_BODY, work);
    }

    static Route large(String method, String path, Work work) {
        return new Route(method, new PathTemplate(BASE, path), Limits.LARGE_BODY, work);
    }
}
