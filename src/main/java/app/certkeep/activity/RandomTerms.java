package app.certkeep.activity;

import app.certkeep.remote.ServiceUrl;

/// Where random strings come from, and what they cost.
///
/// @param cost credits for each string, 0 or more
public record RandomTerms(ServiceUrl url, long cost) {}
