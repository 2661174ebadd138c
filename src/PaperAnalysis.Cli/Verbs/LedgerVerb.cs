using System.CommandLine;
using PaperAnalysis.Digests;
using PaperAnalysis.Frames;

namespace PaperAnalysis.Cli.Verbs;

/// <summary><c>ledger</c>: where every line of each file went.</summary>
internal static class LedgerVerb
{
    private static readonly TablePlan Plan = new()
    {
        Importance = ["file", "papers", "unrecognised", "unpaired", "layout", "lines"],
        EndMatters = ["file"],
        Wanted = new Dictionary<string, int> { ["file"] = 24 },
    };

    public static Verb Create(Terminal terminal)
    {
        var digests = new DigestArguments();
        var format = new RowFormat();
        var command = new Command("ledger", "Accounts for every line of digests.");
        digests.AddTo(command);
        format.AddTo(command);
        command.SetAction(parsed =>
        {
            var collection = digests.Load(parsed, terminal);
            var rows = collection.Digests.Select(static digest => new
            {
                digest.File,
                Layout = digest.Layout.Name,
                digest.Ledger.Lines,
                digest.Ledger.Blank,
                digest.Ledger.Boilerplate,
                digest.Ledger.Date,
                digest.Ledger.Title,
                digest.Ledger.Abstract,
                digest.Ledger.Unrecognised,
                digest.Ledger.Papers,
                digest.Ledger.Unpaired,
            });
            format.Write(parsed, rows.ToDataFrame(), terminal, Plan);
            return Check(collection.Digests, terminal);
        });
        return new Verb(command, "ledger seeds");
    }

    internal static int Check(IEnumerable<Digest> digests, Terminal terminal)
    {
        Digest[] broken = [.. digests.Where(digest => !digest.Ledger.Holds)];
        foreach (var digest in broken)
        {
            var ledger = digest.Ledger;
            terminal.Say(
                $"error: {digest.File}: found {ledger.Classed} lines in the six classes; expected {ledger.Lines}, the lines of the file; report this, with the file."
            );
        }
        return broken.Length == 0 ? ExitCode.Done : ExitCode.Differed;
    }
}
