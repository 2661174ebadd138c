using System.Globalization;
using PaperAnalysis.Notebooks.Sessions.Showing;

namespace PaperAnalysis.Notebooks.Sessions.Magics;

/// <summary>The magics, in the order in which <c>#!help</c> lists them.</summary>
internal static class MagicTable
{
    public const string Mark = "#!";

    public static IReadOnlyList<Magic> All { get; } =
    [
        new("#!help", "lists what a cell can be told", _ => HelpText.Show()),
        new("#!time", "shows how long the cell took", Time),
        new("#!who", "names the variables", cell => VariableTable.Names(cell.Variables())),
        new("#!whos", "lists the variables with their types and values", cell => VariableTable.Show(cell.Variables())),
        new("#!csharp", "marks the cell as C#, which every cell is", _ => null),
    ];

    public static Magic? Find(string name) =>
        All.FirstOrDefault(magic => string.Equals(magic.Name, name, StringComparison.Ordinal));

    private static MimeBundle Time(RanCell cell) =>
        Representations.Of(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Text(cell.Times.Running)} to run, after {Text(cell.Times.Compiling)} to compile"
            )
        );

    private static string Text(TimeSpan time) =>
        time.TotalSeconds < 1
            ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0.0} ms")
            : string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.00} s");
}
