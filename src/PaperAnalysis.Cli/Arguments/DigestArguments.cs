using System.CommandLine;
using PaperAnalysis.Digests;
using PaperAnalysis.Duplicates;

namespace PaperAnalysis.Cli.Verbs;

/// <summary>The digests that a verb reads: its paths and the option <c>--layout</c>.</summary>
internal sealed class DigestArguments
{
    private const int ShownWarnings = 50;

    public Argument<string[]> Paths { get; } =
        new Argument<string[]>("PATH")
        {
            Description =
                "Digests, folders of digests, or patterns such as \"digests/**/*.txt\"; - for a digest on standard input.",
            Arity = ArgumentArity.OneOrMore,
        }.NotEmpty();

    private readonly Option<bool> _noBounds = new("--no-bounds")
    {
        Description = "Reads files however many lines and papers they hold, and however much they unpack to.",
    };

    public Option<string> Layout { get; } = NewLayoutOption();

    /// <summary>True where a record without an abstract counts, too.</summary>
    public bool TitlesAlone { get; init; }

    public void AddTo(Command command)
    {
        command.Arguments.Add(Paths);
        command.Options.Add(Layout);
        command.Options.Add(_noBounds);
    }

    /// <summary>Reads the digests and reports their warnings on the terminal's error stream.</summary>
    public Collection Load(ParseResult parsed, Terminal terminal)
    {
        var layout = parsed.GetValue(Layout);
        var options = (parsed.GetValue(_noBounds) ? ReadOptions.Unbounded : ReadOptions.Default) with
        {
            Layout = layout is null ? null : Digests.Layout.Named(layout),
            TitlesAlone = TitlesAlone,
        };
        var collection = ProgressLine.While(
            terminal,
            "reading",
            () => StandardInput.Load(parsed.GetRequiredValue(Paths), options, terminal)
        );
        foreach (var warning in collection.Warnings.Take(ShownWarnings))
        {
            terminal.Say($"warning: {MessageText.OnOneLine(warning.ToString())}");
        }
        if (collection.Warnings.Count > ShownWarnings)
        {
            terminal.Say($"warning: {collection.Warnings.Count - ShownWarnings} more warnings are not shown");
        }
        return collection;
    }

    /// <summary>Reads the digests, merges what they have twice, and says on the error stream what came of it.</summary>
    public Reconciliation LoadDistinct(ParseResult parsed, Terminal terminal)
    {
        var merged = Load(parsed, terminal).Merge();
        terminal.Say(merged.Summary);
        return merged;
    }

    private static Option<string> NewLayoutOption()
    {
        var option = new Option<string>("--layout")
        {
            Description = "Read every file in this layout instead of telling it by content.",
        };
        option.AcceptOnlyFromAmong([.. Digests.Layout.All.Select(layout => layout.Name)]);
        return option;
    }
}
