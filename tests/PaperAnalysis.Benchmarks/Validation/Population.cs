using PaperAnalysis.Benchmarks.Duplicates;
using PaperAnalysis.Digests;
using PaperAnalysis.Words;

namespace PaperAnalysis.Benchmarks.Validation;

/// <summary>The real papers from which simulations draw; they stand for all papers there are.</summary>
internal static class Population
{
    private static readonly Lazy<Corpus> All = new(static () =>
        Corpus.Of(TrialRecords.Read(DataFolder.File("corpora", "hf10k.jsonl")))
    );

    public static Corpus Corpus => All.Value;

    /// <summary>So many of the papers, each drawn independently, so that one may come twice.</summary>
    public static Corpus Draw(Random random, int papers) =>
        Corpus.Select([.. Enumerable.Range(0, papers).Select(_ => Corpus.Papers[random.Next(Corpus.Papers.Count)])]);

    /// <summary>So many different papers in random order.</summary>
    public static Paper[] Some(Random random, int papers)
    {
        var all = Corpus.Papers.ToArray();
        random.Shuffle(all);
        return all[..papers];
    }
}
