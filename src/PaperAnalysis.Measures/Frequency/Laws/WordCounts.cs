using PaperAnalysis.Statistics;
using PaperAnalysis.Words;

namespace PaperAnalysis.Frequency;

/// <summary>
/// How often each word of a corpus occurs, and in how many papers, in all and in each group of a jackknife.
/// </summary>
internal sealed class WordCounts
{
    private readonly int[][] _groups;
    private readonly int[][] _groupDocuments;

    public WordCounts(Corpus corpus, int seed)
    {
        var groupOf = GroupedJackknife.Deal(corpus.Papers.Count, seed);
        var words = corpus.Vocabulary.Count;
        Groups = Math.Min(corpus.Papers.Count, GroupedJackknife.Groups);
        _groups = [.. Enumerable.Range(0, Groups).Select(_ => new int[words])];
        _groupDocuments = [.. Enumerable.Range(0, Groups).Select(_ => new int[words])];
        PapersOf = new int[Groups];
        var last = new int[words];
        for (var paper = 0; paper < corpus.Papers.Count; paper++)
        {
            var group = groupOf[paper];
            PapersOf[group]++;
            foreach (var word in corpus.WordsOf(paper))
            {
                var number = Corpus.Number(word);
                _groups[group][number]++;
                if (last[number] != paper + 1)
                {
                    last[number] = paper + 1;
                    _groupDocuments[group][number]++;
                }
            }
        }

        (All, Documents) = (Sum(_groups, words), Sum(_groupDocuments, words));
    }

    public int Groups { get; }

    /// <summary>Papers of each group.</summary>
    public int[] PapersOf { get; }

    /// <summary>Occurrences of each word.</summary>
    public int[] All { get; }

    /// <summary>Papers of each word.</summary>
    public int[] Documents { get; }

    /// <summary>Occurrences of each word outside a group.</summary>
    public int[] Without(int group) => Less(All, _groups[group]);

    /// <summary>Papers of each word outside a group.</summary>
    public int[] DocumentsWithout(int group) => Less(Documents, _groupDocuments[group]);

    /// <summary>A figure without each group in turn.</summary>
    public T[] WithoutEach<T>(Func<int, T> figure)
    {
        var values = new T[Groups];
        Parallel.For(0, Groups, g => values[g] = figure(g));
        return values;
    }

    private static int[] Sum(int[][] groups, int words)
    {
        var sum = new int[words];
        foreach (var group in groups)
        {
            for (var i = 0; i < words; i++)
            {
                sum[i] += group[i];
            }
        }

        return sum;
    }

    private static int[] Less(int[] all, int[] part)
    {
        var rest = new int[all.Length];
        for (var i = 0; i < rest.Length; i++)
        {
            rest[i] = all[i] - part[i];
        }

        return rest;
    }
}
