using System.CommandLine;
using PaperAnalysis.Frames;
using PaperAnalysis.Frequency;

namespace PaperAnalysis.Cli.Verbs;

/// <summary><c>keyphrases</c>: the phrases that name what the distinct papers are about.</summary>
internal static class KeyphrasesVerb
{
    private static readonly TablePlan Plan = new()
    {
        Importance = ["phrase", "weight", "documents", "count", "c_value", "about", "low", "high"],
        Whole = ["phrase"],
        Essential = 3,
    };

    public static Verb Create(Terminal terminal)
    {
        var digests = new DigestArguments();
        var top = CheckedOption.Positive("--top", "How many phrases are listed.", 50);
        var against = new Option<string>("--against")
        {
            Description =
                "What tells subjects from manners of speaking: background, that of this program, or a file that background build has written.",
            DefaultValueFactory = static _ => NamedBackground.Own,
        };
        var format = new RowFormat();
        var command = new Command(
            "keyphrases",
            "Lists phrases of the distinct papers by their C-value, and by whether papers at large are about them."
        );
        digests.AddTo(command);
        command.Options.Add(top);
        command.Options.Add(against);
        format.AddTo(command);
        command.SetAction(parsed =>
        {
            try
            {
                var background = NamedBackground.Of(parsed.GetRequiredValue(against));
                var papers = digests.LoadDistinct(parsed, terminal).Kept;
                var found = ProgressLine.While(
                    terminal,
                    "weighing phrases",
                    () => Keyphrases.Of(papers, Keyphrases.Default with { Top = parsed.GetValue(top) }, background)
                );
                terminal.Say(found.Summary);
                format.Write(parsed, found.Phrases.ToDataFrame(), terminal, Plan);
                return ExitCode.Done;
            }
            catch (InvalidDataException refused)
            {
                return terminal.Refuse(refused.Message);
            }
        });
        return new Verb(command, "keyphrases seeds --top 20");
    }
}
