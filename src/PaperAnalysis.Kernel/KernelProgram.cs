using System.Diagnostics;
using System.Runtime.InteropServices;

namespace PaperAnalysis.Kernel;

/// <summary>The kernel as a process of its own: its signals, its parent and its end.</summary>
internal static class KernelProgram
{
    /// <summary>
    /// A manager kills after 5 s; a kernel whose user code refuses to end must be gone before, also where nobody kills
    /// it.
    /// </summary>
    private static readonly TimeSpan LastResort = TimeSpan.FromSeconds(4);

    /// <summary>Serves until a client, a signal or the end of the parent stops the kernel.</summary>
    /// <returns>0, or 2 where the ports could not be bound.</returns>
    public static int Run(KernelOptions options)
    {
        KernelHost host;
        try
        {
            host = new(options);
        }
        catch (IOException e)
        {
            options.Report(e.Message);
            return 2;
        }
        using (
            PosixSignalRegistration.Create(
                PosixSignal.SIGINT,
                signal =>
                {
                    // Between cells it is stray: whoever sent it did not mean to end the kernel.
                    signal.Cancel = true;
                    host.Interrupt();
                }
            )
        )
        using (
            PosixSignalRegistration.Create(
                PosixSignal.SIGTERM,
                signal =>
                {
                    signal.Cancel = true;
                    host.Stop();
                }
            )
        )
        {
            ParentWatch.Start(Environment.GetEnvironmentVariable("JPY_PARENT_PID"), host.Stop);
            host.Stopped.Wait();
            new Thread(KillWhenStuck) { IsBackground = true, Name = "last resort" }.Start();
            host.Dispose();
        }
        return 0;
    }

    private static void KillWhenStuck()
    {
        Thread.Sleep(LastResort);
        using var self = Process.GetCurrentProcess();
        self.Kill();
    }
}
