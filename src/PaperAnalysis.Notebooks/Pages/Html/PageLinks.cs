using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace PaperAnalysis.Notebooks.Pages;

/// <summary>
/// Where links and images in a notebook's Markdown lead on its page. Text of unknown origin may stand in Markdown, so
/// only addresses of the web, of mail and of files stay; images must be at hand, since a page opens without a network.
/// </summary>
internal sealed partial record PageLinks
{
    private static readonly string[] Schemes = ["http", "https", "mailto"];

    private static readonly Dictionary<string, string> ImageTypes = new(StringComparer.OrdinalIgnoreCase)
    {
        [".png"] = "image/png",
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".gif"] = "image/gif",
        [".webp"] = "image/webp",
        [".svg"] = "image/svg+xml",
    };

    /// <summary>The notebook's folder.</summary>
    public required string Folder { get; init; }

    /// <summary>The page that anchors such as <c>#findings</c> are on; empty where it is the same page.</summary>
    public string Page { get; init; } = "";

    /// <summary>The cell's attachments: file name to MIME bundle.</summary>
    public JsonObject Attachments { get; init; } = [];

    /// <summary>The address to link to, or null where there must be no link.</summary>
    public string? Link(string url)
    {
        if (url.StartsWith('#'))
        {
            return Page + url;
        }

        var scheme = Scheme().Match(url);
        if (scheme.Success)
        {
            return Schemes.Contains(scheme.Groups["name"].Value, StringComparer.OrdinalIgnoreCase) ? url : null;
        }

        return NotebookFile().Replace(url, ".html");
    }

    /// <summary>The image's content as an address, or null where it is not at hand.</summary>
    public string? Image(string url)
    {
        if (DataImage().IsMatch(url))
        {
            return url;
        }

        if (url.StartsWith("attachment:", StringComparison.Ordinal))
        {
            return Attached(Uri.UnescapeDataString(url["attachment:".Length..]));
        }

        var path = Uri.UnescapeDataString(url);
        if (
            Scheme().IsMatch(url)
            || Path.IsPathRooted(path)
            || !ImageTypes.TryGetValue(Path.GetExtension(path), out var type)
        )
        {
            return null;
        }

        var file = Path.Combine(Folder, path);
        return File.Exists(file) ? $"data:{type};base64,{Convert.ToBase64String(File.ReadAllBytes(file))}" : null;
    }

    private string? Attached(string name)
    {
        foreach (var (type, content) in Attachments[name] as JsonObject ?? [])
        {
            if (ImageTypes.ContainsValue(type) && content is JsonValue value)
            {
                return $"data:{type};base64,{value.GetValue<string>().ReplaceLineEndings("")}";
            }
        }

        return null;
    }

    // Browsers skip white space and control characters in front of a scheme, and tabs and line ends inside it.
    [GeneratedRegex(@"^[\s\0-\x20]*(?<name>[a-zA-Z][a-zA-Z0-9+.\-\s]*):", RegexOptions.NonBacktracking)]
    private static partial Regex Scheme();

    [GeneratedRegex("^data:image/(?:png|jpeg|gif|webp|svg\\+xml)[;,]", RegexOptions.IgnoreCase)]
    private static partial Regex DataImage();

    [GeneratedRegex(@"\.ipynb(?=$|#)")]
    private static partial Regex NotebookFile();
}
