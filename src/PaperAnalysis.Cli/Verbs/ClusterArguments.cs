using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using PaperAnalysis.Clusters;

namespace PaperAnalysis.Cli.Verbs;

/// <summary>How many clusters or topics, and from which seed: <c>--k</c> and <c>--seed</c>.</summary>
internal sealed class ClusterArguments
{
    private const string Auto = "auto";

    public Option<string> K { get; } =
        new("--k")
        {
            Description = "How many: a number, or auto for the one whose names are clearest and stable.",
            DefaultValueFactory = static _ => Auto,
        };

    public Option<int> Seed { get; } =
        new("--seed")
        {
            Description = "Of every random choice; the same seed gives the same result.",
            DefaultValueFactory = static _ => PaperClustersOptions.Default.Seed,
        };

    public ClusterArguments() => K.Validators.Add(static result => Number(result));

    public void AddTo(Command command)
    {
        command.Options.Add(K);
        command.Options.Add(Seed);
    }

    /// <summary>Null for auto.</summary>
    public int? Number(ParseResult parsed) =>
        parsed.GetRequiredValue(K) is var text && text == Auto ? null : int.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>An option whose values are the names of an enumeration in lower case.</summary>
    public static Option<string> Choice<T>(string name, string description, T value, params T[] among)
        where T : struct, Enum
    {
        var option = new Option<string>(name) { Description = description, DefaultValueFactory = _ => Name(value) };
        option.AcceptOnlyFromAmong([.. among.Select(Name)]);
        return option;
    }

    public static T Chosen<T>(ParseResult parsed, Option<string> option)
        where T : struct, Enum => Enum.Parse<T>(parsed.GetRequiredValue(option), ignoreCase: true);

    private static string Name<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static void Number(OptionResult result)
    {
        var text = result.Tokens.Count == 0 ? Auto : result.Tokens[0].Value;
        if (
            text != Auto
            && !(int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1)
        )
        {
            result.AddError($"--k {text}: expected auto, or a whole number of at least 1.");
        }
    }
}
