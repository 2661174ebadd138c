using PaperAnalysis.Statistics;
using PaperAnalysis.Words;

namespace PaperAnalysis.Frequency;

/// <summary>
/// How often each word of a corpus occurs, and in how many papers, in all and in each group of a jackknife. The words are
/// numbered anew, as these papers have them: a selection (one digest of a thousand) has few of its vocabulary's, and what
/// is summed over words comes out as it does for a corpus of these papers alone.
/// </summary>
internal sealed class WordCounts
{
    private readonly int[][] _groups;
    private readonly int[][] _groupDocuments;

    public WordCounts(Corpus corpus, int seed)
    {
        var groupOf = GroupedJackknife.Deal(corpus.Papers.Count, seed);
        var numbers = Numbered(corpus, out var words);
        Words = words;
        Groups = Math.Min(corpus.Papers.Count, GroupedJackknife.Groups);
        _groups = [.. Enumerable.Range(0, Groups).Select(_ => new int[words.Length])];
        _groupDocuments = [.. Enumerable.Range(0, Groups).Select(_ => new int[words.Length])];
        PapersOf = new int[Groups];
        var last = new int[words.Length];
        for (var paper = 0; paper < corpus.Papers.Count; paper++)
        {
            var group = groupOf[paper];
            PapersOf[group]++;
            foreach (var word in corpus.WordsOf(paper))
            {
                var number = numbers[Corpus.Number(word)] - 1;
                _groups[group][number]++;
                if (last[number] != paper + 1)
                {
                    last[number] = paper + 1;
                    _groupDocuments[group][number]++;
                }
            }
        }

        (All, Documents) = (Sum(_groups, words.Length), Sum(_groupDocuments, words.Length));
    }

    /// <summary>The number that each word has in the corpus' vocabulary; in order of first sight.</summary>
    public IReadOnlyList<int> Words { get; }

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

    // Of each word of the vocabulary its number here plus one, 0 where no paper has it.
    private static int[] Numbered(Corpus corpus, out int[] words)
    {
        var numbers = new int[corpus.Vocabulary.Count];
        var seen = new List<int>();
        for (var paper = 0; paper < corpus.Papers.Count; paper++)
        {
            foreach (var word in corpus.WordsOf(paper))
            {
                ref var number = ref numbers[Corpus.Number(word)];
                if (number == 0)
                {
                    seen.Add(Corpus.Number(word));
                    number = seen.Count;
                }
            }
        }

        words = [.. seen];
        return numbers;
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
