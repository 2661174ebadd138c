using System.Globalization;
using PaperAnalysis.Measures.Tests.Duplicates;
using PaperAnalysis.Words;

namespace PaperAnalysis.Measures.Tests.Clusters;

/// <summary>Papers as counts of the terms t0, t1, and so on.</summary>
internal static class MadeCounts
{
    /// <param name="counts">Of each paper, by term.</param>
    public static DocumentTermMatrix Of(int[][] counts, int terms)
    {
        var (starts, columns, values) = (new List<int> { 0 }, new List<int>(), new List<int>());
        var documents = new int[terms];
        foreach (var paper in counts)
        {
            for (var term = 0; term < terms; term++)
            {
                if (paper[term] > 0)
                {
                    columns.Add(term);
                    values.Add(paper[term]);
                    documents[term]++;
                }
            }

            starts.Add(columns.Count);
        }

        return new DocumentTermMatrix(
            [.. counts.Select((_, i) => MadePaper.Of("", "", "a", i + 1))],
            [.. Enumerable.Range(0, terms).Select(Term)],
            documents,
            new TermCounts([.. starts], [.. columns], [.. values])
        );
    }

    /// <summary>
    /// Terms ten by ten make the topics. Paper i has its words from topic i modulo the topics, but each with the given
    /// chance from any topic.
    /// </summary>
    public static DocumentTermMatrix Planted(int seed, int papers, int topics, int words, double strays)
    {
        var random = new Random(seed);
        var counts = new int[papers][];
        for (var i = 0; i < papers; i++)
        {
            counts[i] = new int[topics * 10];
            for (var w = 0; w < words; w++)
            {
                var topic = random.NextDouble() < strays ? random.Next(topics) : i % topics;
                counts[i][topic * 10 + random.Next(10)]++;
            }
        }

        return Of(counts, topics * 10);
    }

    /// <summary>Which topic was planted with a term.</summary>
    public static int TopicOf(string term) => int.Parse(term.AsSpan(1), CultureInfo.InvariantCulture) / 10;

    private static string Term(int number) => "t" + number.ToString(CultureInfo.InvariantCulture);
}
