using System.Net;
using System.Text;
using ClosedXML.Excel;
using FundingPipeline.App;

namespace FundingPipeline.Tests.Http;

/// <summary>What there is before the first night's sweep.</summary>
public sealed class FirstDaySpec
{
    private readonly Tenant tenant = new();

    [Fact]
    public async Task The_programme_is_there_from_the_first_hour_and_says_what_has_come()
    {
        await using var site = await TestSite.Start(tenant.SignIn);
        using var auditor = site.Client(tenant.Token("auditor"));

        Assert.DoesNotContain("TOWN-A", await Texts(auditor), StringComparison.Ordinal);

        await TakeIn(site, Town.Post);

        Assert.Contains("TOWN-A", await Texts(auditor), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_nobody_can_read_has_its_annotated_copy_at_once_and_the_night_does_not_change_it()
    {
        await using var site = await TestSite.Start(tenant.SignIn);
        var (path, bytes) = ($"sent/{Town.City}/0123456789ab-minutes.csv", Encoding.UTF8.GetBytes("Minutes of the meeting\nPresent,J. Clerk\n"));
        await TakeIn(site, ("register.xlsx", Town.Register()), (path, bytes));
        await Sort(site);

        using var accountant = site.Client(tenant.Token($"accountant.{Town.City}"));
        var copy = await accountant.GetByteArrayAsync($"/api/claims/{TestSite.IdOf(path, bytes)}/copy");
        using var book = new XLWorkbook(new MemoryStream(copy));
        Assert.Contains(book.Worksheets.SelectMany(sheet => sheet.CellsUsed()), cell => cell.GetFormattedString() == "FILE-12");

        await site.WorkOff();
        Assert.Equal(copy, await accountant.GetByteArrayAsync($"/api/claims/{TestSite.IdOf(path, bytes)}/copy"));

        using var other = site.Client(tenant.Token($"accountant.{Town.Partnership}"));
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/api/claims/{TestSite.IdOf(path, bytes)}/copy")).StatusCode);
    }

    [Fact]
    public async Task A_second_file_of_the_same_name_changes_the_copys_name_and_not_whether_it_can_be_had()
    {
        await using var site = await TestSite.Start(tenant.SignIn);
        var bytes = Encoding.UTF8.GetBytes("Not a claim yet\n");
        await TakeIn(site, ("register.xlsx", Town.Register()), (Town.CitysEsf, bytes));
        await Sort(site);
        using var office = site.Client(tenant.Token("administrator"));
        var copy = await office.GetByteArrayAsync($"/api/claims/{TestSite.IdOf(Town.CitysEsf, bytes)}/copy");

        await site.Drop((Town.CitysEsf, Town.Esf(1)));

        Assert.NotEmpty(copy);
        Assert.NotEmpty(await office.GetByteArrayAsync($"/api/claims/{TestSite.IdOf(Town.CitysEsf, bytes)}/copy"));
    }

    private static async Task TakeIn(TestSite site, params IEnumerable<(string Path, byte[] Bytes)> post)
    {
        foreach (var (path, bytes) in post)
        {
            await new IngestClaim(site.At).Enter(path, new MemoryStream(bytes), Incoming.KindOf(path), default);
        }
    }

    private static async Task Sort(TestSite site)
    {
        using var stage = Telemetry.Stage("sort");
        await new OfficePost(site.At).Sort(stage, default);
    }

    private static async Task<string> Texts(HttpClient who)
    {
        using var book = new XLWorkbook(new MemoryStream(await who.GetByteArrayAsync("/api/programme")));
        return string.Join(' ', book.Worksheets.SelectMany(sheet => sheet.CellsUsed()).Select(cell => cell.GetFormattedString()));
    }
}
