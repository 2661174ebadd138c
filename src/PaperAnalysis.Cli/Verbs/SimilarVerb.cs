using System.CommandLine;
using PaperAnalysis.Clusters;
using PaperAnalysis.Duplicates;
using PaperAnalysis.Frames;
using PaperAnalysis.Words;

namespace PaperAnalysis.Cli.Verbs;

/// <summary><c>similar</c>: the papers most similar to one of them or to a text, and what they share.</summary>
internal static class SimilarVerb
{
    private static readonly TablePlan Plan = new()
    {
        Importance = ["id", "title", "similarity", "shared_terms"],
        Whole = ["id"],
        Wanted = new Dictionary<string, int> { ["title"] = 30 },
    };

    public static Verb Create(Terminal terminal)
    {
        var digests = new DigestArguments();
        var id = new Option<string?>("--id") { Description = "The id of a paper, as `papers` shows it." };
        var query = new Option<string?>("--query") { Description = "Words, a question or an abstract." };
        var top = CheckedOption.Positive("--top", "How many papers are listed.", 10);
        var format = new RowFormat();
        var command = new Command(
            "similar",
            "Finds the papers most similar to one of them (--id) or to a text (--query)."
        );
        digests.AddTo(command);
        command.Options.Add(id);
        command.Options.Add(query);
        command.Options.Add(top);
        format.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.Has(id) == result.Has(query))
            {
                result.AddError("Give one of --id and --query: the paper or the text that others are compared with.");
            }
        });
        command.SetAction(parsed =>
        {
            var merged = digests.LoadDistinct(parsed, terminal);
            try
            {
                var rows = ProgressLine.While(
                    terminal,
                    "comparing papers",
                    () => Nearest(merged, parsed.GetValue(id), parsed.GetValue(query), parsed.GetValue(top))
                );
                format.Write(
                    parsed,
                    rows.Select(static row => new
                        {
                            row.Id,
                            row.Title,
                            row.Similarity,
                            SharedTerms = string.Join("; ", row.SharedTerms),
                            row.OfClasses,
                        })
                        .ToDataFrame(),
                    terminal,
                    Plan
                );
                return ExitCode.Done;
            }
            catch (ArgumentException refused)
            {
                return terminal.Refuse(refused.Message);
            }
        });
        return new Verb(command, "similar seeds --query \"diffusion models for video\" --top 5");
    }

    private static IReadOnlyList<SimilarRow> Nearest(Reconciliation merged, string? id, string? query, int top)
    {
        var corpus = Corpus.Of(merged.Kept);
        return query is not null
            ? SimilarPapers.ToText(corpus, query, top)
            : SimilarPapers.To(corpus, Kept(merged, id!), top);
    }

    /// <summary>The id of the record that stands for a merged one.</summary>
    private static string Kept(Reconciliation merged, string id) =>
        merged.Merged.FirstOrDefault(m => m.Paper.Id == id)?.Survivor.Id ?? id;
}
