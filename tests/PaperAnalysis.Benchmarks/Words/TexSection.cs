using PaperAnalysis.Benchmarks.Validation;
using PaperAnalysis.Words;

namespace PaperAnalysis.Benchmarks.Words;

/// <summary>Precision and recall of the repair of TeX on the places that were read by hand.</summary>
internal static class TexSection
{
    public static void Write(TextWriter output)
    {
        output.WriteLine(
            """
            `TexRepair.Repair` on twice 200 places of abstracts that may be a command without its backslash, drawn by `tex_cases.py` (seeds
            21 and 22) and labelled before the rules were run on them (tests/PaperAnalysis.Measures.Tests/Words/TexCases.tsv). The rules
            were made with the first set in view and run on the second once. A command counts as repaired where it got its backslash; a
            word that got one is wrong. In brackets Wilson's interval of 95 %. Wanted was a precision of .98.
            """
        );
        output.WriteLine();
        output.WriteLine("| set | places | commands | precision | recall |");
        output.WriteLine("| --- | --- | --- | --- | --- |");
        var cases = File.ReadLines(
                Path.Combine(DataFolder.Repository, "tests", "PaperAnalysis.Measures.Tests", "Words", "TexCases.tsv")
            )
            .Skip(1)
            .Select(static line => line.Split('\t'))
            .ToLookup(static cells => cells[0]);
        foreach (var set in cases)
        {
            var commands = set.Where(static c => c[2] == "command").ToArray();
            var right = commands.Count(static c => IsRepaired(c[3]));
            output.WriteLine(
                $"| {set.Key} | {set.Count()} | {commands.Length} | {CountedShare.Text(right, set.Count(static c => IsRepaired(c[3])))} | {CountedShare.Text(right, commands.Length)} |"
            );
        }
    }

    private static bool IsRepaired(string context)
    {
        var place = context.IndexOf('⟦');
        return TexRepair
            .Repair(context.Replace("⟦", "").Replace("⟧", ""))
            .Edits.Any(edit => edit.Position == place && edit.Inserted.Contains('\\'));
    }
}
