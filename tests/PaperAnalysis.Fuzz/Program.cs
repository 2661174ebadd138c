using System.Globalization;
using PaperAnalysis.Fuzz;
using PaperAnalysis.Fuzz.Coverage;

// instrument FOLDER: rewrites the assemblies of a copy of this program. The others run in such a copy.
// run WORK SECONDS [SEED [TARGET…]]: searches. minimise WORK CORPUS: writes the inputs that reach all that was reached.
// count WORK: what was run and reached. shorten TARGET FILE…: the least of each input that throws what it throws.
switch (args)
{
    case ["instrument", var folder]:
        var map = new EdgeMap();
        Instrumenter.Rewrite(
            folder,
            ["PaperAnalysis", "PaperAnalysis.Measures", "PaperAnalysis.Notebooks", "PaperAnalysis.Kernel", "Markdig"],
            map
        );
        map.Save(folder);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{map.Count} edges"));
        return 0;
    case ["run", var work, var seconds, .. var rest]:
        return FuzzRun.Search(
            work,
            TimeSpan.FromSeconds(Number(seconds)),
            rest is [var seed, ..] ? Number(seed) : 1,
            [.. rest.Skip(1)]
        );
    case ["minimise", var work, var corpus]:
        return FuzzRun.Minimise(work, corpus);
    case ["shorten", var target, .. var files]:
        return FuzzRun.Shorten(target, files, Console.Out);
    case ["count", var work]:
        return FuzzRun.Count(work, Console.Out);
    default:
        Console.Error.WriteLine(
            "Found no such verb; expected instrument, run, minimise, shorten or count. tests/fuzz runs them."
        );
        return 2;
}

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
