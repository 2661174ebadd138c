using System.Net.Sockets;
using PaperAnalysis.Kernel.Tests.Transport;
using PaperAnalysis.Kernel.Transport;

namespace PaperAnalysis.Kernel.Tests.Protocol;

public sealed class LifeTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_shutdown_is_answered_with_its_restart_flag_and_then_done(bool restart)
    {
        using var kernel = new KernelUnderTest();
        var id = kernel.Client.Send(kernel.Client.Control, "shutdown_request", new() { ["restart"] = restart });
        var reply = kernel.Client.Reply(kernel.Client.Control, id);
        Assert.Equal(("shutdown_reply", "ok"), (reply.Type, reply["status"]));
        Assert.Equal(restart, (bool)reply.Content["restart"]!);
        Assert.Equal(["status", "shutdown_reply", "status"], kernel.Client.Published(id).Select(m => m.Type));
        await Until.DoneAsync(kernel.Stopped, "the kernel has stopped");
        kernel.Dispose();
        FreePort(kernel.Connection.ShellPort);
    }

    [Fact]
    public async Task A_shutdown_gets_through_while_a_cell_runs()
    {
        using var kernel = new KernelUnderTest();
        kernel.Client.Execute("while (true) { }");
        Message message;
        do
        {
            message = kernel.Client.Read(kernel.Client.Iopub);
        } while (message.Type != "execute_input");
        var reply = kernel.Client.Ask(kernel.Client.Control, "shutdown_request", new() { ["restart"] = false });
        Assert.Equal("ok", reply["status"]);
        await Until.DoneAsync(kernel.Stopped, "the kernel has stopped");
    }

    [Fact]
    public void A_client_that_subscribes_late_hears_what_it_missed()
    {
        using var kernel = new KernelUnderTest();
        // The kernel's own client has taken what was held; the first words belong to no request.
        var first = kernel.Client.Read(kernel.Client.Iopub);
        Assert.Equal(("status starting", ""), (first.ToString(), first.ParentId));
        using var late = new TestClient(kernel.Connection, subscribe: false);
        var id = late.Send(late.Shell, "kernel_info_request", []);
        late.Reply(late.Shell, id);
        Assert.Equal(["status busy", "status idle"], kernel.Client.Published(id).Select(m => m.ToString()));
    }

    [Fact]
    public void A_port_that_is_taken_is_named_and_the_others_are_freed()
    {
        using var first = new KernelUnderTest();
        var ports = KernelUnderTest.FreePorts(4);
        var connection = first.Connection with
        {
            ShellPort = ports[0],
            IopubPort = ports[1],
            StdinPort = ports[2],
            ControlPort = ports[3],
        };
        var error = Assert.Throws<IOException>(() => new KernelHost(new() { Connection = connection }));
        Assert.Equal(
            $"cannot bind hb_port {connection.HeartbeatPort} on 127.0.0.1: Address already in use. "
                + "Another process may hold it: start the kernel again with a new connection file",
            error.Message
        );
        foreach (var port in ports)
        {
            FreePort(port);
        }
    }

    [Fact]
    public void Two_clients_share_one_session_and_each_gets_its_own_replies()
    {
        using var kernel = new KernelUnderTest();
        using var second = new TestClient(kernel.Connection);
        kernel.Client.Run("var shared = 1;");
        var (reply, outputs) = second.Run("shared + 1");
        Assert.Equal("2", reply["execution_count"]);
        Assert.Equal("result 2 2", Assert.Single(outputs).ToString());
    }

    [Fact]
    public void A_client_that_died_in_the_middle_of_its_cell_leaves_the_kernel_to_the_next()
    {
        using var kernel = new KernelUnderTest();
        using (var dying = new TestClient(kernel.Connection))
        {
            dying.Execute("Thread.Sleep(100); var left = 7;");
            while (dying.Read(dying.Iopub).Type != "execute_input") { }
        }
        Assert.Equal("result 2 7", Assert.Single(kernel.Client.Run("left").Outputs).ToString());
    }

    /// <summary>Greeting needs no key: more idle connections than a socket takes drive out each other and no client.</summary>
    [Fact]
    public void Hundreds_of_idle_connections_lock_nobody_out()
    {
        using var kernel = new KernelUnderTest();
        kernel.Client.Run("var mine = 1;");
        var crowd = new List<WirePeer>();
        foreach (
            var (port, type) in new[] { (kernel.Connection.ShellPort, "DEALER"), (kernel.Connection.IopubPort, "SUB") }
        )
        {
            for (var i = 0; i < new ZmtpLimits().MaxPeers + 10; i++)
            {
                crowd.Add(WirePeer.Greeted(new(kernel.Connection.Ip, port), type));
            }
        }
        using (var newcomer = new TestClient(kernel.Connection))
        {
            Assert.Equal("result 2 2", Assert.Single(newcomer.Run("mine + 1").Outputs).ToString());
        }
        Assert.Equal("result 3 1", Assert.Single(kernel.Client.Run("mine").Outputs).ToString());
        crowd.ForEach(peer => peer.Dispose());
    }

    private static void FreePort(int port)
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, port);
        listener.Start();
    }
}
