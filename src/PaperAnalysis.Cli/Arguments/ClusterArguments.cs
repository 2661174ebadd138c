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
            "How many: a number, or auto for the one whose names are clearest and stable.",
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

    /// <summary>Null for auto.</summary>
    public int? Number(ParseResult parsed) =>
        parsed.GetRequiredValue(K) is var text && text == Auto ? null : int.Parse(text, CultureInfo.InvariantCulture);
}
