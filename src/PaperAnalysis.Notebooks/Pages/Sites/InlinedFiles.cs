using System.Security.Cryptography;
using System.Text;

namespace PaperAnalysis.Notebooks.Pages;

/// <summary>
/// Everything in the page itself, so that it can be sent and opened alone. Its policy names each script by the SHA-256 of its
/// text, so none that gets into the page besides runs.
/// </summary>
internal sealed class InlinedFiles(PlotlySource plotly, RecordSet? records) : IPageFiles
{
    private readonly Dictionary<string, (Html Element, string Source)> _scripts = [];

    public Html Style(string root) =>
        Html.Of(
            $"<style>\n{new Html(EmbeddedFile.Text(PageAssets.StyleSheet).Replace("</", "<\\/", StringComparison.Ordinal))}</style>"
        );

    public (Html Elements, string Policy) Scripts(IReadOnlyList<string> names, string root)
    {
        var scripts = names.Select(Known).ToList();
        return (
            Html.Join(scripts.Select(script => script.Element)),
            string.Join(' ', scripts.Select(script => script.Source).DefaultIfEmpty("'none'"))
        );
    }

    public string Image(string name, string base64) => "data:image/png;base64," + base64;

    private (Html Element, string Source) Known(string name)
    {
        if (!_scripts.TryGetValue(name, out var script))
        {
            script =
                name == PageAssets.Records ? Script(records!.ToScript())
                : name != PageAssets.Plotly ? Script(EmbeddedFile.Text(name))
                : plotly.File is null ? plotly.Script("")
                : Script(File.ReadAllText(plotly.File));
            _scripts[name] = script;
        }
        return script;
    }

    /// <summary>
    /// The text must not end its element: in strings and expressions of JavaScript a backslash before such a sign changes
    /// nothing. A browser reads line ends as one character, and so does the hash.
    /// </summary>
    private static (Html Element, string Source) Script(string text)
    {
        var safe = text.Replace("\r\n", "\n", StringComparison.Ordinal)
            .Replace('\r', '\n')
            .Replace("</script", "<\\/script", StringComparison.OrdinalIgnoreCase)
            .Replace("<!--", "<\\!--", StringComparison.Ordinal);
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(safe)));
        return (new Html($"<script>{safe}</script>"), $"'sha256-{hash}'");
    }
}
