using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace PaperAnalysis.Kernel;

/// <summary>
/// Ends the kernel with the process that started it, which says its id in <c>JPY_PARENT_PID</c>, even where it was
/// killed and could say nothing.
/// </summary>
internal static class ParentWatch
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    public static void Start(string? parentId, Action ended)
    {
        if (!int.TryParse(parentId, NumberStyles.None, CultureInfo.InvariantCulture, out var id) || id <= 1)
        {
            return;
        }

        new Thread(() =>
        {
            Wait(id);
            ended();
        })
        {
            IsBackground = true,
            Name = "parent watch",
        }.Start();
    }

    private static void Wait(int id)
    {
        Process parent;
        try
        {
            parent = Process.GetProcessById(id);
        }
        catch (ArgumentException)
        {
            return;
        }
        using (parent)
        {
            // A killed parent may stay a zombie that still has its id; that this process has been given another parent
            // is the surer sign.
            var isDirect = !OperatingSystem.IsWindows() && GetParentId() == id;
            while (isDirect ? GetParentId() == id : !parent.HasExited)
            {
                Thread.Sleep(Interval);
            }
        }
    }

    [DllImport("libc", EntryPoint = "getppid")]
    private static extern int GetParentId();
}
