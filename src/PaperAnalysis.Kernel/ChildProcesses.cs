using System.Diagnostics;
using System.Globalization;

namespace PaperAnalysis.Kernel;

/// <summary>
/// Ends the processes that cells started, and those that these started, with the kernel: nobody else knows of them. On Linux,
/// which lists them in a folder; elsewhere whoever started the kernel ends its group of processes.
/// </summary>
internal static class ChildProcesses
{
    private const string List = "/proc";
    private const int MostRounds = 10;

    /// <summary>In the environment of all that cells start: which kernel it belongs to.</summary>
    private const string Mark = "PAPER_ANALYSIS_KERNEL";

    // Waits for the end of its input, which comes when the kernel ends, however that is, and ends what carries the mark.
    // Signals to the kernel's group, an interrupt for one, are not meant for it.
    private const string WaitAndEnd = """
        trap '' INT TERM HUP
        exec > /dev/null 2>&1
        read -r end
        for round in 1 2 3 4 5 6 7 8 9 10; do
          found=$(grep -ls "$1" /proc/[0-9]*/environ | cut -d / -f 3)
          [ -n "$found" ] || exit
          kill -KILL $found
        done
        """;

    private static Process? _watch;

    /// <summary>
    /// From now on what cells start ends with the kernel, also where it is killed and can do nothing more, and where a
    /// process has lost its parent: what carries the mark of this kernel in its environment.
    /// </summary>
    public static void Watch()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }
        var start = new ProcessStartInfo("sh") { RedirectStandardInput = true, WorkingDirectory = "/" };
        var id = Guid.NewGuid().ToString("N");
        foreach (var argument in (string[])["-c", WaitAndEnd, "sh", $"{Mark}={id}"])
        {
            start.ArgumentList.Add(argument);
        }
        // It does not carry the mark itself, nor that of a kernel in one of whose cells this one was started.
        start.Environment.Remove(Mark);
        try
        {
            _watch = Process.Start(start);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // A system without a shell: a normal end still ends the kernel's children.
        }
        Environment.SetEnvironmentVariable(Mark, id);
    }

    /// <summary>At once: they are given no time, as a killed kernel has none to give. What has lost its parent follows.</summary>
    public static void End()
    {
        // One that is ended after its parent was listed may have started another.
        for (var round = 0; round < MostRounds && Known() is [_, ..] found; round++)
        {
            foreach (var id in found)
            {
                Kill(id);
            }
        }
    }

    private static IReadOnlyList<int> Known() => [.. Of(Environment.ProcessId).Where(id => id != _watch?.Id)];

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
