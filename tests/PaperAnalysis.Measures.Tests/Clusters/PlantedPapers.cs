using PaperAnalysis.Digests;
using PaperAnalysis.Measures.Tests.Frequency;

namespace PaperAnalysis.Measures.Tests.Clusters;

/// <summary>Papers whose subjects are known: each has words of its own, beside those that all share.</summary>
internal static class PlantedPapers
{
    private const int OwnWords = 20;
    private const int SharedWords = 60;

    /// <summary>
    /// Paper i is of subject i modulo <paramref name="subjects"/>; half of its sixty words are of its subject.
    /// </summary>
    /// <param name="first">The number of the first subject, so that others can be made.</param>
    public static Paper[] Of(int papers, int subjects, int seed = 1, int first = 0) =>
        Make(Words(papers, subjects, seed, first));

    /// <summary>The same words, dealt to papers of the same lengths at random: no subjects are left.</summary>
    public static Paper[] Shuffled(int papers, int subjects, int seed = 1)
    {
        var words = Words(papers, subjects, seed, 0);
        var all = words.SelectMany(w => w).ToArray();
        new Random(seed).Shuffle(all);
        return Make([.. all.Chunk(words[0].Length)]);
    }

    /// <summary>Beside these words the subject of each paper stands in its title, and thrice in its abstract.</summary>
    public static Paper[] Titled(int papers, int subjects) =>
        [
            .. Of(papers, subjects)
                .Select(
                    (p, i) =>
                        p with
                        {
                            Title = $"topic{i % subjects}",
                            Abstract = $"{p.Abstract}, topic{i % subjects}, topic{i % subjects}, topic{i % subjects}",
                        }
                ),
        ];

    private static string[][] Words(int papers, int subjects, int seed, int first)
    {
        var random = new Random(seed);
        return
        [
            .. Enumerable
                .Range(0, papers)
                .Select(i =>
                    Enumerable
                        .Range(0, 60)
                        .Select(w =>
                            w % 2 == 0
                                ? $"subject{first + i % subjects}word{random.Next(OwnWords)}"
                                : $"shared{random.Next(SharedWords)}"
                        )
                        .ToArray()
                ),
        ];
    }

    // Commas, so that the words make no phrases.
    private static Paper[] Make(string[][] words) =>
        [.. words.Select((w, i) => MadeCorpus.Paper(i % 3 == 0 ? "a" : "b", i + 1, string.Join(", ", w), "Title"))];
}
