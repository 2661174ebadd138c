using System.Globalization;
using PaperAnalysis.Mutation;

// What tests/mutation calls, in the folder of the tests.
switch (args)
{
    case ["connect", var assembly]:
        MutatedAssembly.Connect(assembly);
        return 0;
    case ["run", var tests, var rooms, var outcomes, var report, var folder, var seed, var count]:
        return new Trial(tests, rooms.Split(','), outcomes).Run(
            Mutant.Drawn(report, folder, Number(seed)).Take(Number(count))
        );
    case ["alone", var tests, var rooms, var outcomes, var mutant]:
        return new Trial(tests, rooms.Split(','), outcomes).Alone(Number(mutant));
    case ["score", var outcomes, var report, var folder, var seed]:
        Score.Write(Outcome.Read(outcomes), Mutant.Drawn(report, folder, Number(seed)));
        return 0;
    default:
        Console.Error.WriteLine(
            $"found '{string.Join(' ', args)}', expected connect, run, alone or score and what tests/mutation gives them"
        );
        return 2;
}

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
