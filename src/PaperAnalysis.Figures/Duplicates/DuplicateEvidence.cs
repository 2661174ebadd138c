using System.Collections.Immutable;
using System.Xml.Linq;
using PaperAnalysis.Digests;
using PaperAnalysis.Duplicates;
using PaperAnalysis.Frames;
using static PaperAnalysis.Figures.FigureText;

namespace PaperAnalysis.Figures;

/// <summary>
/// Two records side by side with the words that only one of them has marked, so that a reader can judge whether they
/// are the same paper. Marks are told by underline and strike as well as by colour.
/// </summary>
/// <param name="Heading">Why the two are shown: the matcher's reason, or how similar they are.</param>
public sealed record DuplicateEvidence(Paper Left, Paper Right, string Heading)
{
    private const string Style =
        ".pa-evidence{display:flex;flex-wrap:wrap;gap:1em;line-height:1.5}"
        + ".pa-evidence .pa-summary{flex:1 0 100%;margin:0}"
        + ".pa-evidence .pa-side{flex:1 1 17em;min-width:0;overflow-wrap:break-word}"
        + ".pa-evidence h3{margin:0 0 .3em;font-size:1em}"
        + ".pa-evidence .pa-place{font-size:.85em;opacity:.75}"
        + ".pa-evidence del{background:rgba(213,94,0,.2);color:inherit;text-decoration:line-through}"
        + ".pa-evidence ins{background:rgba(0,114,178,.2);color:inherit;text-decoration:underline}";

    /// <summary>The evidence for a pair of <paramref name="papers"/>.</summary>
    /// <exception cref="ArgumentException">A paper of the pair is not among them.</exception>
    public static DuplicateEvidence Of(PairRow pair, IReadOnlyList<Paper> papers)
    {
        ArgumentNullException.ThrowIfNull(pair);
        ArgumentNullException.ThrowIfNull(papers);
        return new(Find(papers, pair.Id), Find(papers, pair.OtherId), Worded($"similarity {pair.Similarity:0.000}"));
    }

    private static Paper Find(IReadOnlyList<Paper> papers, string id) =>
        papers.FirstOrDefault(paper => string.Equals(paper.Id, id, StringComparison.Ordinal))
        ?? throw new ArgumentException(
            $"The pair names the paper '{id}', which is not among the papers given; pass those that the pair was found in.",
            nameof(papers)
        );

    /// <summary>
    /// How a notebook shows the two: <c>text/html</c>, and <c>text/plain</c> with <c>[-only left-]</c> and <c>{+only
    /// right+}</c>.
    /// </summary>
    public IReadOnlyDictionary<string, string> ToMimeBundle() =>
        ImmutableSortedDictionary
            .Create<string, string>(StringComparer.Ordinal)
            .Add("text/html", ToHtml())
            .Add("text/plain", ToString());

    public override string ToString() =>
        string.Join(
            '\n',
            Summary,
            $"- {Place(Left)}",
            $"+ {Place(Right)}",
            Marked(WordDiff.Between(Left.Title, Right.Title)),
            Marked(WordDiff.Between(Left.Abstract, Right.Abstract))
        );

    private string Summary
    {
        get
        {
            var runs = WordDiff
                .Between(Left.Title, Right.Title)
                .Concat(WordDiff.Between(Left.Abstract, Right.Abstract))
                .ToArray();
            var (shared, left, right) = (
                runs.Where(run => run.Shared).Sum(run => Words(run.Left)),
                runs.Where(run => !run.Shared).Sum(run => Words(run.Left)),
                runs.Where(run => !run.Shared).Sum(run => Words(run.Right))
            );
            return Worded(
                $"{CellText.Harmless(Heading)}: {shared} words in the same order in both, {left} only left, {right} only right"
            );
        }
    }

    private static int Words(string run) => run.Length == 0 ? 0 : run.Count(c => c == ' ') + 1;

    private static string Place(Paper paper) => CellText.Harmless($"{paper.Id} ({FigureText.Place(paper)})");

    private static string Marked(IReadOnlyList<DiffRun> runs) =>
        CellText.Harmless(
            string.Join(
                ' ',
                runs.SelectMany(run =>
                    run.Shared
                        ? [run.Left]
                        : new[]
                        {
                            run.Left.Length > 0 ? $"[-{run.Left}-]" : "",
                            run.Right.Length > 0 ? $"{{+{run.Right}+}}" : "",
                        }.Where(text => text.Length > 0)
                )
            )
        );

    private string ToHtml() =>
        new XElement(
            "div",
            new XAttribute("class", "pa-evidence"),
            new XElement("style", Style),
            new XElement("p", new XAttribute("class", "pa-summary"), Summary),
            Side(Left, "del", run => run.Left),
            Side(Right, "ins", run => run.Right)
        ).ToString(SaveOptions.DisableFormatting);

    private XElement Side(Paper paper, string mark, Func<DiffRun, string> side) =>
        new(
            "div",
            new XAttribute("class", "pa-side"),
            new XElement("div", new XAttribute("class", "pa-place"), Place(paper)),
            new XElement("h3", Text(WordDiff.Between(Left.Title, Right.Title), mark, side)),
            new XElement("div", Text(WordDiff.Between(Left.Abstract, Right.Abstract), mark, side))
        );

    private static IEnumerable<object> Text(IReadOnlyList<DiffRun> runs, string mark, Func<DiffRun, string> side) =>
        runs.Where(run => side(run).Length > 0)
            .SelectMany(run =>
                new object[]
                {
                    run.Shared ? CellText.Harmless(run.Left) : new XElement(mark, CellText.Harmless(side(run))),
                    " ",
                }
            );
}
