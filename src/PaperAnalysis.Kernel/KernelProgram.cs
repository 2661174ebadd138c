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
        ChildProcesses.Watch();
        // A cell may end the process, or a thread of ours may fail: the client is told before it is left alone.
        AppDomain.CurrentDomain.ProcessExit += (_, _) => End(host);
        AppDomain.CurrentDomain.UnhandledException += (_, failed) => Fail(host, failed.ExceptionObject);
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
        ChildProcesses.End();
        return 0;
    }

    private static void End(KernelHost host)
    {
        const string Message =
            "Code of a cell ended the kernel (as Environment.Exit does), or the system did. The variables of the session are gone.";
        host.Farewell("KernelEnded", Message, [$"\u001b[31mKernelEnded\u001b[0m: {Message}"]);
        ChildProcesses.End();
    }

    private static void Fail(KernelHost host, object thrown)
    {
        var message = $"The kernel itself failed and ends: {(thrown as Exception)?.Message}";
        host.Farewell(thrown.GetType().Name, message, $"{message}\n{thrown}".Split('\n'));
        ChildProcesses.End();
    }

    private static void KillWhenStuck()
    {
        Thread.Sleep(LastResort);
        ChildProcesses.End();
        using var self = Process.GetCurrentProcess();
        self.Kill();
    }
}
