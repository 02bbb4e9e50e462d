using System.Net;
using System.Net.Sockets;
using System.Text;

namespace FundingPipeline.Tests.Http;

/// <summary>Requests that nobody sends by mistake, over the wire itself: each is refused in so many words, nothing of it is kept, and nothing is given away.</summary>
public sealed class HostileHttpSpec(HostileHttpSpec.Opened opened) : IClassFixture<HostileHttpSpec.Opened>
{
    private const string Post = "POST /api/claims HTTP/1.1\r\nHost: localhost\r\n";

    private static readonly string Many = string.Concat(Enumerable.Repeat("--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a.csv\"\r\n\r\nx\r\n", 100_000)) + "--b--\r\n";

    public static TheoryData<string> Attacks => [.. Wire.Keys];

    /// <summary>What is put on the wire, after which the sender says no more, and the statuses that may come back; 0 for none.</summary>
    private static readonly Dictionary<string, (string Text, int[] Statuses)> Wire = new()
    {
        ["a body that comes too slowly"] = ($"{Post}AUTH\r\nContent-Length: 100000\r\n\r\nx", [408]),
        ["a body longer than it says"] = ($"{Post}AUTH\r\nContent-Length: 3\r\nContent-Type: multipart/form-data; boundary=b\r\n\r\n--b and so on and on", [400]),
        ["two lengths"] = ($"{Post}AUTH\r\nContent-Length: 3\r\nContent-Length: 30\r\n\r\nabc", [400]),
        ["a length that is none"] = ($"{Post}AUTH\r\nContent-Length: -1\r\n\r\nabc", [400]),
        ["a length beyond all measure"] = ($"{Post}AUTH\r\nContent-Length: 999999999999999999999\r\n\r\nabc", [400]),
        ["a length too large"] = ($"{Post}AUTH\r\nContent-Length: 999999999999\r\n\r\nabc", [413]),
        ["chunks that are none"] = ($"{Post}AUTH\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n", [400]),
        ["a hundred thousand parts"] = ($"{Post}AUTH\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: {Many.Length}\r\n\r\n{Many}", [400]),
        ["parts without an end"] = ($"{Post}AUTH\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 60\r\n\r\n{"--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a\"\r\n\r\nx"[..60]}", [400]),
        ["parts without a boundary"] = ($"{Post}AUTH\r\nContent-Type: multipart/form-data\r\nContent-Length: 5\r\n\r\n--b--", [400]),
        ["a boundary without measure"] = ($"{Post}AUTH\r\nContent-Type: multipart/form-data; boundary={new string('b', 500)}\r\nContent-Length: 5\r\n\r\n--b--", [400]),
        ["a part with headers without measure"] = ($"{Post}AUTH\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 8017\r\n\r\n--b\r\nX: {new string('x', 8000)}\r\n\r\n", [400]),
        ["headers without measure"] = ($"{Post}X: {new string('x', 100_000)}\r\n\r\n", [431]),
        ["no HTTP at all"] = ("\u0016\u0003\u0001\r\n\r\n", [400]),
        ["a name that a stranger gave this machine"] = ("GET /health HTTP/1.1\r\nHost: evil.example\r\n\r\n", [421]),
        ["an unknown method"] = ("BREW /api/claims HTTP/1.1\r\nHost: localhost\r\nAUTH\r\nContent-Length: 0\r\n\r\n", [405]),
        ["an address above the top"] = ("GET /../../etc/passwd HTTP/1.1\r\nHost: localhost\r\nAUTH\r\n\r\n", [404]),
        ["an address with a byte of nought"] = ("GET /api/claims/%00 HTTP/1.1\r\nHost: localhost\r\nAUTH\r\n\r\n", [400, 404]),
        ["an address that is no UTF-8"] = ("GET /api/projects/%ff%fe HTTP/1.1\r\nHost: localhost\r\nAUTH\r\n\r\n", [400, 404]),
        ["a body that is another's name"] = ("POST /api/claims?body=..%2f..%2fregister HTTP/1.1\r\nHost: localhost\r\nAUTH\r\nContent-Length: 1\r\n\r\nx", [400]),
        ["JSON of ten megabytes"] = (Json($"{{\"key\": \"{new string('x', 10_000_000)}\", \"says\": \"yes\"}}"), [413]),
        ["JSON a thousand deep"] = (Json(new string('[', 1000)), [400]),
        ["JSON that is no UTF-8"] = (Json("{\"key\": \"\u00ff\u00fe\", \"says\": \"yes\"}"), [400]),
        ["JSON of something else"] = (Json("{\"key\": \"a\", \"says\": \"b\", \"by\": \"the King\"}"), [400]),
        ["JSON without what is asked for"] = (Json("{\"key\": null}"), [400]),
        ["no JSON"] = (Json("<xml/>"), [400]),
        ["JSON that is called a text"] = (Json("{\"key\": \"a\", \"says\": \"b\"}").Replace("application/json", "text/plain", StringComparison.Ordinal), [415]),
    };

    [Theory]
    [MemberData(nameof(Attacks))]
    public async Task It_is_refused_and_leaves_nothing(string attack)
    {
        var before = opened.Site.Files;
        var (text, statuses) = Wire[attack];
        var answer = await Send(text.Replace("AUTH", $"Authorization: Bearer {opened.Tenant.Token("administrator")}", StringComparison.Ordinal));

        Assert.Contains(answer.Length > 12 ? int.Parse(answer.AsSpan(9, 3)) : 0, statuses);
        AssertTellsNothing(answer);
        Assert.Equal(before, opened.Site.Files);
    }

    [Fact]
    public async Task More_than_a_file_may_have_is_refused_while_it_comes_whatever_it_said_of_its_length()
    {
        var before = opened.Site.Files;
        using var client = opened.Site.Client(opened.Tenant.Token("administrator"));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/claims") { Content = new StreamContent(new Endless(65 << 20)) };
        request.Headers.TransferEncodingChunked = true;
        using var answer = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal(before, opened.Site.Files);
    }

    [Theory]
    [InlineData("../../../register.csv")]
    [InlineData("..\\..\\register.csv")]
    [InlineData("/etc/passwd")]
    [InlineData("C:\\claims\\a.csv")]
    [InlineData("con.csv")]
    [InlineData(".hidden")]
    [InlineData("a\u0000b.csv")]
    [InlineData("a\r\nSet-Cookie: x=y.csv")]
    [InlineData("claims/office/form.csv")]
    [InlineData("ﬁle \u202e.csv")]
    public async Task However_a_file_is_called_it_is_kept_where_its_sender_may_keep_it_and_its_name_is_harmless(string name)
    {
        using var client = opened.Site.Client(opened.Tenant.Token($"accountant.{Town.City}"));
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes($"Grant claim {name}"));
        content.Headers.TryAddWithoutValidation("Content-Disposition", $"attachment; filename*=UTF-8''{Uri.EscapeDataString(name)}");
        var before = opened.Site.Files.ToHashSet();
        using var answer = await client.PostAsync("/api/claims", content);

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.All(opened.Site.Files.Except(before), file => Assert.Matches($"^claims/sent/{Town.City}/[0-9a-f]{{12}}-[A-Za-z0-9._-]+$", file));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task A_file_that_came_under_a_name_with_a_line_break_in_it_breaks_no_header_of_its_copy()
    {
        const string path = "city/bad\r\nSet-Cookie: x=y.csv";
        var bytes = Town.Srb(2, 1, "500.00", total: "1.00");
        await opened.Site.Drop([("register.xlsx", Town.Register()), (path, bytes)]);
        using var client = opened.Site.Client(opened.Tenant.Token("auditor"));
        using var copy = await client.GetAsync($"/api/claims/{TestSite.IdOf(path, bytes)}/copy");

        Assert.Equal(HttpStatusCode.OK, copy.StatusCode);
        Assert.False(copy.Headers.Contains("Set-Cookie"));
        Assert.DoesNotContain('\n', copy.Content.Headers.GetValues("Content-Disposition").Single());
    }

    [Fact]
    public async Task Whoever_leaves_in_the_middle_leaves_nothing()
    {
        var before = opened.Site.Files;
        using (var wire = new TcpClient())
        {
            await wire.ConnectAsync(IPAddress.Loopback, opened.Site.Address.Port);
            await wire.GetStream().WriteAsync(Encoding.Latin1.GetBytes($"{Post}Authorization: Bearer {opened.Tenant.Token("administrator")}\r\nContent-Length: 5000\r\n\r\nGrant claim"));
        }

        Assert.Equal(before, opened.Site.Files);
    }

    private static string Json(string body) => $"POST /api/answers HTTP/1.1\r\nHost: localhost\r\nAUTH\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}";

    /// <summary>Says it all, however much the other side wants to hear of it, and reads what comes until nothing more does.</summary>
    private async Task<string> Send(string text)
    {
        using var wire = new TcpClient();
        await wire.ConnectAsync(IPAddress.Loopback, opened.Site.Address.Port);
        await using var stream = wire.GetStream();
        var said = Task.Run(async () =>
        {
            try
            {
                await stream.WriteAsync(Encoding.Latin1.GetBytes(text));
            }
            catch (IOException)
            {
                // It has heard enough, and says so.
            }
        });
        var (heard, buffer) = (new StringBuilder(), new byte[4096]);
        try
        {
            while (!IsWhole($"{heard}") && await stream.ReadAsync(buffer) is > 0 and var read)
            {
                heard.Append(Encoding.Latin1.GetString(buffer, 0, read));
            }
        }
        catch (IOException)
        {
            // Hung up on.
        }

        wire.Close();
        await said;
        return $"{heard}";
    }

    /// <summary>Whether an answer has come to its end: as long as it says, or with its last chunk.</summary>
    private static bool IsWhole(string heard)
    {
        var end = heard.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (end < 0)
        {
            return false;
        }

        var length = heard[..end].Split("\r\n").FirstOrDefault(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase));
        return length is null ? heard.EndsWith("0\r\n\r\n", StringComparison.Ordinal) : heard.Length - end - 4 >= int.Parse(length.Split(':')[1]);
    }

    private void AssertTellsNothing(string answer) => Assert.All(
        ["Exception", "   at ", "FundingPipeline.", Path.GetTempPath(), "Kestrel", "Bearer ey"],
        telltale => Assert.DoesNotContain(telltale, answer, StringComparison.Ordinal));

    /// <summary>A site at which nothing has arrived yet.</summary>
    public sealed class Opened : IAsyncLifetime
    {
        public Tenant Tenant { get; } = new();

        public TestSite Site { get; private set; } = null!;

        public async Task InitializeAsync() => Site = await TestSite.Start(Tenant.SignIn);

        public async Task DisposeAsync() => await Site.DisposeAsync();
    }

    /// <summary>So many bytes of nothing, of which nobody knows beforehand how many.</summary>
    private sealed class Endless(long length) : Stream
    {
        private long left = length;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, left);
            left -= read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
