using PaperAnalysis.Benchmarks.Duplicates;
using PaperAnalysis.Clusters;
using PaperAnalysis.Digests;
using PaperAnalysis.Words;

namespace PaperAnalysis.Benchmarks.Clusters;

/// <summary>Papers whose subject somebody else has said.</summary>
internal sealed record LabelledPapers(string Name, Paper[] Papers, string[] Labels)
{
    private const int Archives = 8;
    private const int OfAnArchive = 350;

    public static IEnumerable<LabelledPapers> All() => [Labelled("bbc"), Labelled("ohsumed"), OldArxiv()];

    /// <summary>A background without classes of words.</summary>
    public static Background Nothing() => Background.Of(Corpus.Of([]), "no papers");

    /// <summary>Of papers of arXiv, none of which is among those of <see cref="All"/>, with classes of words.</summary>
    public static Background AtLarge()
    {
        var papers = TrialRecords.Read(DataFolder.File("corpora", "ax100k.jsonl"));
        var labelled = OldRows(papers).ToHashSet();
        var others = Corpus.Of([.. papers.Where((_, i) => !labelled.Contains(i))]);
        return Background.Of(others, "papers of arXiv that are not judged", classes: WordClasses.Of(others));
    }

    /// <summary>The subjects as clusters.</summary>
    public Clustering Truth
    {
        get
        {
            var numbers = Labels.Distinct().Index().ToDictionary(static l => l.Item, static l => l.Index);
            return Clustering.Of(Array.ConvertAll(Labels, label => numbers[label]));
        }
    }

    /// <summary>So many of these, drawn by a seed.</summary>
    public LabelledPapers Drawn(int size, int seed)
    {
        var all = Enumerable.Range(0, Papers.Length).ToArray();
        new Random(seed).Shuffle(all);
        return Some(all[..size]);
    }

    private LabelledPapers Some(int[] rows) =>
        new(Name, Array.ConvertAll(rows, i => Papers[i]), Array.ConvertAll(rows, i => Labels[i]));

    private static LabelledPapers Labelled(string name)
    {
        var path = DataFolder.File("labelled", name + ".jsonl");
        return new LabelledPapers(
            name,
            TrialRecords.Read(path),
            [.. TrialRecords.Lines(path).Select(static r => TrialRecords.Text(r, "label"))]
        );
    }

    private static LabelledPapers OldArxiv()
    {
        var papers = TrialRecords.Read(DataFolder.File("corpora", "ax100k.jsonl"));
        return new LabelledPapers("arxiv", papers, Array.ConvertAll(papers, Archive)).Some(OldRows(papers));
    }

    // Identifiers of before 2007 name an archive, as "hep-th/9901001" does: the first papers of the eight that have most.
    private static int[] OldRows(Paper[] papers) =>
        [
            .. Enumerable
                .Range(0, papers.Length)
                .Where(i => papers[i].Id.Contains('/'))
                .GroupBy(i => Archive(papers[i]), StringComparer.Ordinal)
                .OrderByDescending(static g => g.Count())
                .ThenBy(static g => g.Key, StringComparer.Ordinal)
                .Take(Archives)
                .SelectMany(static g => g.Take(OfAnArchive))
                .Order(),
        ];

    private static string Archive(Paper paper) => paper.Id.Split('/')[0];
}
