using System.Diagnostics;
using System.Globalization;

namespace PaperAnalysis.Kernel;

/// <summary>
/// Ends the processes that cells started, and those that these started, with the kernel: nobody else knows of them. On Linux,
/// which lists them in a folder; elsewhere whoever started the kernel ends its group of processes. A process that has cut itself
/// loose from its parents (a daemon) stays.
/// </summary>
internal static class ChildProcesses
{
    private const string List = "/proc";
    private const int MostRounds = 10;

    /// <summary>At once: they are given no time, as a killed kernel has none to give.</summary>
    public static void End()
    {
        // One that is ended after its parent was listed may have started another.
        for (var round = 0; round < MostRounds && Of(Environment.ProcessId) is [_, ..] found; round++)
        {
            foreach (var id in found)
            {
                Kill(id);
            }
        }
    }

    /// <summary>The process's children, and theirs; none that have ended and were not waited for.</summary>
    internal static IReadOnlyList<int> Of(int process)
    {
        if (!Directory.Exists(List))
        {
            return [];
        }
        var children = Directory
            .EnumerateDirectories(List)
            .Select(Path.GetFileName)
            .Where(name => int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            .Select(name => (Id: int.Parse(name!, CultureInfo.InvariantCulture), Parent: ParentOf(name!)))
            .ToLookup(known => known.Parent, known => known.Id);
        var found = new List<int>(children[process]);
        for (var i = 0; i < found.Count; i++)
        {
            found.AddRange(children[found[i]]);
        }
        return found;
    }

    private static int? ParentOf(string process)
    {
        try
        {
            // "12 (a name) S 7 …": the name may hold anything, so what follows it counts.
            var line = File.ReadAllText(Path.Combine(List, process, "stat"));
            var parts = line[(line.LastIndexOf(')') + 2)..].Split(' ', 3);
            return parts[0] is "Z" or "X" ? null : int.Parse(parts[1], CultureInfo.InvariantCulture);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static void Kill(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            process.Kill();
            process.WaitForExit(TimeSpan.FromMilliseconds(200));
        }
        catch (Exception ended)
            when (ended is ArgumentException or InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // It has gone meanwhile, or belongs to somebody else.
        }
    }
}
