using System.Globalization;
using System.Text.Json;
using PaperAnalysis.Claims;
using PaperAnalysis.Digests;
using PaperAnalysis.Duplicates;
using PaperAnalysis.Notebooks.Pages;
using PaperAnalysis.Words;

namespace PaperAnalysis.Benchmarks.Cost;

/// <summary>
/// A watch on cost: what reads digests, words, claims and Markdown runs over random hostile texts, and over eight times as long ones
/// where they take more than some milliseconds. Time that grows as the length to the power of <see cref="Steepest"/> or more fails the trial.
/// </summary>
internal static class CostTrial
{
    private const double Steepest = 1.75;
    private const int Short = 8_000;
    private const int Factor = 8;
    private static readonly TimeSpan Noise = TimeSpan.FromMilliseconds(15);

    /// <param name="arguments">How many texts each part gets (150), and the seed (1).</param>
    public static int Run(TextWriter output, string[] arguments)
    {
        var texts = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 150;
        var seed = arguments.Length > 1 ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : 1;
        var failures = 0;
        foreach (var (name, part) in Parts)
        {
            var random = new Random(seed);
            var (worst, steep) = (TimeSpan.Zero, new List<string>());
            part(HostileRuns.Draw(random)(Short));
            for (var i = 0; i < texts; i++)
            {
                var draw = HostileRuns.Draw(random);
                var time = Time(part, draw(Short * Factor), 1);
                worst = time > worst ? time : worst;
                if (time > Noise && Power(part, draw) is >= Steepest and var power)
                {
                    var motif = draw(24);
                    steep.Add(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"  length^{power:F1}: {JsonSerializer.Serialize(motif)} … {time.TotalMilliseconds:F0} ms"
                        )
                    );
                }
            }
            failures += steep.Count;
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{name, -24} {texts} texts of {Short * Factor} characters, worst {worst.TotalMilliseconds:F1} ms, {steep.Count} too steep"
                )
            );
            steep.Take(10).ToList().ForEach(output.WriteLine);
        }
        return failures == 0 ? 0 : 1;
    }

    private static IEnumerable<(string Name, Action<string> Part)> Parts =>
        [
            ("layout told", text => Read(text, null)),
            .. Layout.All.Select(layout => (layout.Name, (Action<string>)(text => Read(text, layout)))),
            (
                "authors",
                text =>
                    Read(
                        JsonSerializer.Serialize(
                            new
                            {
                                title = "A",
                                summary = "X.",
                                authors = text,
                            }
                        ),
                        null
                    )
            ),
            ("words", text => _ = Corpus.Of([Paper(text)]).Tokens),
            ("folded word", text => FoldedWord.Of(text)),
            ("TeX repair", text => TexRepair.Repair(text)),
            ("links", text => CodeLinks.Find([Paper(text)])),
            ("acronyms", text => Acronyms.Definitions([Paper(text)])),
            ("quantities", text => Quantities.Find([Paper(text)])),
            ("duplicates by text", text => Pair(text).MergeByText()),
            ("duplicates by record", text => Pair(text).MergeByRecord()),
            ("Markdown of pages", text => MarkdownHtml.Convert(text, new PageLinks { Folder = "" }, new HeadingIds())),
        ];

    private static void Read(string text, Layout? layout)
    {
        try
        {
            Digest.Parse("d", text, new ReadOptions { Layout = layout, TitlesAlone = true });
        }
        catch (DigestException)
        {
            // Most hostile texts are no digests.
        }
    }

    // Over texts that are longer still, so that what is done once does not count.
    private static double Power(Action<string> part, Func<int, string> draw)
    {
        var (small, large) = (Time(part, draw(Short * Factor), 3), Time(part, draw(Short * Factor * Factor), 1));
        return Math.Log(large / small) / Math.Log(Factor);
    }

    // The processor's time: a busy machine makes no text hostile.
    private static TimeSpan Time(Action<string> part, string text, int times)
    {
        var best = TimeSpan.MaxValue;
        for (var i = 0; i < times; i++)
        {
            var before = Environment.CpuUsage.TotalTime;
            part(text);
            var used = Environment.CpuUsage.TotalTime - before;
            best = used < best ? used : best;
        }
        return best;
    }

    private static Paper[] Pair(string text) =>
        [Paper(text), Paper(text + " again") with { Id = "d:002", Position = 2 }];

    private static Paper Paper(string text) =>
        new()
        {
            Id = "d:001",
            Digest = "d",
            File = "d",
            Position = 1,
            Lines = new LineRange(1, 1),
            Title = text[..(text.Length / 2)],
            Abstract = text[(text.Length / 2)..],
            Authors = [text],
        };
}
