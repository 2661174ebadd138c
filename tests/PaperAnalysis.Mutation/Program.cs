using System.Globalization;
using PaperAnalysis.Mutation;

// What tests/mutation calls, in the folder of the tests.
switch (args)
{
    case ["connect", var assembly]:
        MutatedAssembly.Connect(assembly);
        return 0;
    case ["run", var tests, var rooms, var outcomes, var report, var folder, var seed, var count, var most]:
        return new Trial(tests, rooms.Split(','), outcomes, Number(most)).Run(
            Mutant.Drawn(report, folder, Number(seed)).Take(Number(count))
        );
    case ["score", var outcomes, var report, var folder, var seed]:
        Score.Write(folder, Outcome.Read(outcomes), Mutant.Drawn(report, folder, Number(seed)));
        return 0;
    default:
        Console.Error.WriteLine(
            $"found '{string.Join(' ', args)}', expected connect, run or score and what tests/mutation gives them"
        );
        return 2;
}

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
