using System.CommandLine;
using System.Globalization;
using PaperAnalysis.Clusters;

namespace PaperAnalysis.Cli.Verbs;

/// <summary>How many clusters or topics, and from which seed: <c>--k</c> and <c>--seed</c>.</summary>
internal sealed class ClusterArguments
{
    public const string Auto = "auto";

    public Option<string> K { get; } =
        CheckedOption.Of<string>(
            "--k",
            "How many: a number, or auto for a stable one near what is usual for so many papers.",
            Auto,
            "auto, or a whole number of at least 1",
            static (text, out value) => (value = text) == Auto || CheckedOption.IsPositive(text, out _)
        );

    public Option<int> Seed { get; } =
        new("--seed")
        {
            Description = "Of every random choice; the same seed gives the same result.",
            DefaultValueFactory = static _ => PaperClustersOptions.Default.Seed,
        };

    public void AddTo(Command command)
    {
        command.Options.Add(K);
        command.Options.Add(Seed);
    }

    /// <summary>Null for auto; no more than there are papers, which is said where more were asked for.</summary>
    /// <param name="papers">Distinct ones.</param>
    public int? Number(ParseResult parsed, int papers, Terminal terminal)
    {
        var text = parsed.GetRequiredValue(K);
        if (text == Auto)
        {
            return null;
        }

        var number = int.Parse(text, CultureInfo.InvariantCulture);
        if (number > papers)
        {
            terminal.Say(
                $"warning: --k {text}: found {papers} distinct papers, expected no more than that; k is {papers}."
            );
        }
        return Math.Min(number, Math.Max(papers, 1));
    }
}
