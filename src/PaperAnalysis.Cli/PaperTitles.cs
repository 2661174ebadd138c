using PaperAnalysis.Digests;

namespace PaperAnalysis.Cli;

/// <summary>The title that stands beside an id in rows: an id alone tells a reader nothing.</summary>
internal sealed class PaperTitles
{
    private readonly Dictionary<string, string> _titles = new(StringComparer.Ordinal);

    public PaperTitles(IEnumerable<Paper> papers)
    {
        foreach (var paper in papers)
        {
            _titles.TryAdd(paper.Id, paper.Title);
        }
    }

    public string this[string id] => _titles.GetValueOrDefault(id, "");
}
