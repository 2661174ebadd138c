using System.CommandLine;
using PaperAnalysis.Clusters;
using PaperAnalysis.Words;

namespace PaperAnalysis.Cli.Verbs;

/// <summary><c>background build</c>: in how many of some papers each word and phrase stands, as a file.</summary>
internal static class BackgroundBuildVerb
{
    public static Verb Create(Terminal terminal)
    {
        var digests = new DigestArguments();
        var target = new Option<string>("--out")
        {
            Description = "The file that is written, or replaced where it is a background.",
            Required = true,
        };
        var about = new Option<string?>("--about")
        {
            Description = "What the papers are, in words. [default: their number and digests]",
        }.NotEmpty();
        var command = new Command(
            "build",
            "Counts in how many papers each word and phrase stands, and finds words that stand together; keeps no text."
        );
        digests.AddTo(command);
        command.Options.Add(target);
        command.Options.Add(about);
        command.SetAction(parsed =>
        {
            try
            {
                var file = parsed.GetRequiredValue(target);
                var papers = digests.LoadDistinct(parsed, terminal).Kept;
                var names = papers.Select(static p => p.Digest).Distinct(StringComparer.Ordinal);
                var source =
                    parsed.GetValue(about)
                    ?? FormattableString.Invariant($"{papers.Count} papers of {string.Join(", ", names.Take(5))}");
                var background = ProgressLine.While(
                    terminal,
                    "counting words and phrases, and finding classes of words",
                    () =>
                    {
                        var corpus = Corpus.Of(papers);
                        var made = Background.Of(corpus, source, classes: WordClasses.Of(corpus));
                        made.Save(file);
                        return made;
                    }
                );
                terminal.Say(
                    FormattableString.Invariant(
                        $"{file}: {background.Terms} words and phrases that stand in {background.Least} of {background.Papers} papers or more{Classes(background)} ({background.Source})"
                    )
                );
                return ExitCode.Done;
            }
            catch (InvalidDataException refused)
            {
                return terminal.Refuse(refused.Message);
            }
        });
        return new Verb(command, "background build seeds --out seeds.background");
    }

    private static string Classes(Background background) =>
        background.Classes == 0
            ? ", too few for classes of words"
            : FormattableString.Invariant($", the words in {background.Classes} classes");
}
