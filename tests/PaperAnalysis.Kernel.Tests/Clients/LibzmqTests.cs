using System.Globalization;
using System.Net;
using PaperAnalysis.Kernel.Transport;

namespace PaperAnalysis.Kernel.Tests.Clients;

public sealed class LibzmqTests
{
    [JupyterFact]
    public void Random_multipart_messages_arrive_whole_through_libzmq_in_both_directions()
    {
        var limits = new ZmtpLimits();
        var router = new Router(limits);
        var publisher = new Publisher(limits);
        using var shell = new ZmtpListener(new(IPAddress.Loopback, 0), router, limits);
        using var iopub = new ZmtpListener(new(IPAddress.Loopback, 0), publisher, limits);
        using var heart = new ZmtpListener(new(IPAddress.Loopback, 0), new Replier(), limits);
        var echo = new Thread(() =>
        {
            while (router.Receive() is { } message)
            {
                router.Send(message.Identity, message.Parts);
                publisher.Publish(message.Parts);
            }
        });
        echo.Start();
        try
        {
            var said = PythonClient.Run("echo_through_libzmq.py", [Port(shell), Port(iopub), Port(heart), "20260101"]);
            // 4 chosen and 120 random messages alone, 60 at once.
            Assert.StartsWith("184 messages, ", said.Succeeded(), StringComparison.Ordinal);
            Assert.Equal(0, shell.Dropped + iopub.Dropped);
        }
        finally
        {
            router.Complete();
            Assert.True(echo.Join(Until.Bound), "waited in vain until the echo ended");
        }
    }

    private static string Port(ZmtpListener listener) => listener.EndPoint.Port.ToString(CultureInfo.InvariantCulture);
}
