using System.CommandLine;
using PaperAnalysis.Cli.Output;
using PaperAnalysis.Clusters;
using PaperAnalysis.Duplicates;

namespace PaperAnalysis.Cli.Verbs;

/// <summary><c>similar</c>: the papers most similar to one of them or to a text, and what they share.</summary>
internal static class SimilarVerb
{
    // The order is that of the columns.
    private static readonly Field<SimilarRow>[] Fields =
    [
        new("id", row => row.Id),
        new("title", row => row.Title),
        new("similarity", row => row.Similarity),
        new("shared_terms", row => string.Join("; ", row.SharedTerms)),
    ];

    public static Verb Create(Terminal terminal)
    {
        var digests = new DigestArguments();
        var id = new Option<string?>("--id") { Description = "The id of a paper, as `papers` shows it." };
        var query = new Option<string?>("--query") { Description = "Words, a question or an abstract." };
        var top = TermArguments.Positive("--top", "How many papers are listed.", 10);
        var format = RowFormat.NewOption();
        var command = new Command(
            "similar",
            "Finds the papers most similar to one of them (--id) or to a text (--query)."
        );
        digests.AddTo(command);
        command.Options.Add(id);
        command.Options.Add(query);
        command.Options.Add(top);
        command.Options.Add(format);
        command.Validators.Add(result =>
        {
            if (result.GetResult(id) is null == result.GetResult(query) is null)
            {
                result.AddError("Give one of --id and --query: the paper or the text that others are compared with.");
            }
        });
        command.SetAction(parsed =>
        {
            var merged = digests.Load(parsed, terminal).Merge();
            terminal.Error.WriteLine(merged.Summary);
            try
            {
                var rows = ProgressLine.While(
                    terminal,
                    "comparing papers",
                    () => Nearest(merged, parsed.GetValue(id), parsed.GetValue(query), parsed.GetValue(top))
                );
                RowFormat.Named(parsed.GetRequiredValue(format)).Write(rows, Fields, terminal);
                return ExitCode.Done;
            }
            catch (ArgumentException refused)
            {
                terminal.Error.WriteLine($"error: {refused.Message}");
                return ExitCode.BadInput;
            }
        });
        return new Verb(command, "similar seeds --query \"diffusion models for video\" --top 5");
    }

    private static IReadOnlyList<SimilarRow> Nearest(Reconciliation merged, string? id, string? query, int top)
    {
        var weights = TermWeights.Of(merged.Kept);
        return query is not null
            ? SimilarPapers.ToText(merged.Kept, weights, query, top)
            : SimilarPapers.To(merged.Kept, weights, Kept(merged, id!), top);
    }

    /// <summary>The id of the record that stands for a merged one.</summary>
    private static string Kept(Reconciliation merged, string id) =>
        merged.Merged.FirstOrDefault(m => m.Paper.Id == id)?.Survivor.Id ?? id;
}
