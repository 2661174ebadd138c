using System.CommandLine;
using PaperAnalysis.Cli.Output;
using PaperAnalysis.Digests;

namespace PaperAnalysis.Cli.Verbs;

/// <summary><c>ledger</c>: where every line of each file went.</summary>
internal static class LedgerVerb
{
    // The order is that of the columns.
    private static readonly Field<Digest>[] Fields =
    [
        new("file", digest => digest.File),
        new("layout", digest => digest.Layout.Name),
        new("lines", digest => digest.Ledger.Lines),
        new("blank", digest => digest.Ledger.Blank),
        new("boilerplate", digest => digest.Ledger.Boilerplate),
        new("date", digest => digest.Ledger.Date),
        new("title", digest => digest.Ledger.Title),
        new("abstract", digest => digest.Ledger.Abstract),
        new("unrecognised", digest => digest.Ledger.Unrecognised),
        new("papers", digest => digest.Ledger.Papers),
        new("unpaired", digest => digest.Ledger.Unpaired),
    ];

    public static Verb Create(Terminal terminal)
    {
        var digests = new DigestArguments();
        var format = RowFormat.NewOption();
        var command = new Command("ledger", "Accounts for every line of digests.");
        digests.AddTo(command);
        command.Options.Add(format);
        command.SetAction(parsed =>
        {
            var collection = digests.Load(parsed, terminal);
            RowFormat.Named(parsed.GetRequiredValue(format)).Write(collection.Digests, Fields, terminal);
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
            terminal.Error.WriteLine(
                $"error: {digest.File}: found {ledger.Classed} lines in the six classes; expected {ledger.Lines}, the lines of the file; report this, with the file."
            );
        }
        return broken.Length == 0 ? ExitCode.Done : ExitCode.Differed;
    }
}
