using PaperAnalysis.Digests;

namespace PaperAnalysis.Measures.Tests.Duplicates;

/// <summary>
/// Collections of random texts in which some are edits of others, so that pairs lie on both sides of every threshold.
/// </summary>
internal static class MadeTexts
{
    public static Paper[] Of(int seed, int count, int words = 40, int vocabulary = 300)
    {
        var random = new Random(seed);
        var texts = new List<string[]>();
        for (var i = 0; i < count; i++)
        {
            var text =
                i == 0 || random.Next(2) == 0
                    ? [.. Enumerable.Range(0, random.Next(1, words)).Select(_ => Word())]
                    : (string[])texts[random.Next(i)].Clone();
            for (var edits = random.Next(4); edits > 0; edits--)
            {
                text[random.Next(text.Length)] = Word();
            }

            texts.Add(text);
        }

        return [.. texts.Select((t, i) => MadePaper.Of("", string.Join(' ', t), "a", i + 1))];

        string Word() => "w" + random.Next(vocabulary).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
