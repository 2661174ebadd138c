namespace PaperAnalysis.Digests;

/// <summary>Tells links to papers from other links.</summary>
internal static class PaperAddress
{
    private static readonly string[] Places =
    [
        "/papers/",
        "arxiv.org/abs/",
        "arxiv.org/pdf/",
        "arxiv.org/html/",
        "openreview.net/forum?id=",
        "openreview.net/pdf?id=",
        "doi.org/10.",
        "aclanthology.org/",
        "proceedings.mlr.press/",
    ];

    /// <summary>True where the address goes on behind one of the places at which papers stand.</summary>
    public static bool Is(string? address) =>
        address is not null && Places.Any(place => Behind(address, place) is [not ('/' or '?' or '#'), ..]);

    /// <summary>The address in full, where the page says where it came from; null where it cannot be.</summary>
    public static string? Whole(string? address, Uri? source) =>
        Uri.TryCreate(address, UriKind.Absolute, out var whole) && whole.Scheme is "http" or "https" ? address
        : source is not null
        && address is not null
        && Uri.TryCreate(source, address, out var joined)
        && joined.Scheme is "http" or "https"
            ? joined.AbsoluteUri
        : null;

    private static string? Behind(string address, string place) =>
        address.IndexOf(place, StringComparison.OrdinalIgnoreCase) is >= 0 and var at
            ? address[(at + place.Length)..]
            : null;
}
