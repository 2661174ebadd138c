using System.Globalization;

namespace PaperAnalysis.Notebooks.Pages;

/// <summary>
/// Gives headings anchors as Jupyter does, so that links between headings work in both, and keeps them unique on a
/// page.
/// </summary>
internal sealed class HeadingIds
{
    private readonly HashSet<string> _given = new(StringComparer.Ordinal);

    public string Next(string heading)
    {
        var wanted = string.Join('-', heading.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        wanted = wanted == "" ? "section" : wanted;
        var id = wanted;
        for (var n = 2; !_given.Add(id); n++)
        {
            id = string.Create(CultureInfo.InvariantCulture, $"{wanted}-{n}");
        }

        return id;
    }
}
