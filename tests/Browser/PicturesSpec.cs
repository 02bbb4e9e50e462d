using System.Text;
using Microsoft.Playwright;

namespace FundingPipeline.Tests.Browser;

/// <summary>Pictures of pages, for README's tour and for whoever changes a page: <c>PICTURES=&lt;folder&gt; dotnet test --filter PicturesSpec</c>.</summary>
/// <remarks>On a desk, on a telephone, at 400 % on a desk (which is 320 pixels) and on paper; of a busy office, of a crowded one with
/// long names, and of one to which nothing has come.</remarks>
[Collection(BrowserCollection.Name)]
public sealed class PicturesSpec(Reader reader, BusyOffice busy)
{
    private const string Council = "manchester-city-council";
    private static readonly string? Folder = Environment.GetEnvironmentVariable("PICTURES");

    private static readonly (string Name, int Width, Media Media)[] Devices = [("desk", 1280, Media.Screen), ("phone", 390, Media.Screen), ("zoomed", 320, Media.Screen), ("paper", 1032, Media.Print)];

    private static readonly (string Name, string Address, string Role)[] Pages =
    [
        ("start", "/", $"officer.{Council}"), ("claims", "/claims", $"accountant.{Council}"), ("claim", "/claims?state=accepted%20in%20part", "administrator"),
        ("projects", "/projects", "administrator"), ("project", "/projects/SEEDCORN-2000", "administrator"), ("returns", "/returns", "auditor"), ("return", "/returns/erdf/2000-Q1", $"officer.{Council}"),
        ("rules", "/rules?q=overheads", "auditor"), ("rule", "/rules/ESF-01", "auditor"), ("missing", "/missing", "auditor"), ("problem", "/nowhere/at/all", "auditor"), ("sign-in", "/sign-in", ""),
        ("no-rule", "/rules?q=defrayed", "auditor"), ("unread", BusyOffice.BrokenClaim, "administrator"),
    ];

    [BrowserFact]
    public async Task Every_page_can_be_drawn_on_a_desk_on_a_telephone_and_on_paper()
    {
        foreach (var (name, address, role) in Folder is null ? Pages.Take(1) : Pages)
        {
            await Draw(busy.Office, name, address, role);
        }

        if (Folder is null)
        {
            return;
        }

        await using (var crowded = await Office.Open([.. Crowd()]))
        {
            await Draw(crowded, "crowded-claims", "/claims", "administrator");
            await Draw(crowded, "crowded-projects", "/projects", "administrator");
            await Draw(crowded, "crowded-project", "/projects/COURSES-1", "administrator");
        }

        await using var empty = await Office.Open(("register.xlsx", Courses.Register("COURSES-00")));
        foreach (var name in new[] { "claims", "projects", "returns", "missing" })
        {
            await Draw(empty, $"empty-{name}", $"/{name}", $"accountant.{Council}");
        }
    }

    /// <summary>Sixty-two claims of two projects, one of whose files and costs have names as long as offices give them.</summary>
    private static IEnumerable<(string, byte[])> Crowd() =>
        from project in new[] { 1, 2 }
        let reference = $"COURSES-{project}"
        from file in Enumerable.Range(1, 31).Select(number => (
            $"{reference}/{(number % 7 == 0 ? "Copy of FINAL final claim of the Manchester and Salford partnership, as agreed by telephone (2) " : "claim ")}{number}.csv",
            Encoding.UTF8.GetBytes(Courses.Claim(reference, number, what: number % 5 == 0 ? "Certificate course in book-keeping and accounts for people who return to work - second part" : "Course", claimed: number % 11 == 0 ? "400.01" : "400.00"))))
            .Prepend(($"{reference}/register.xlsx", Courses.Register(reference)))
        select file;

    private async Task Draw(Office office, string name, string address, string role)
    {
        foreach (var (device, width, media) in Folder is null ? Devices.Take(2) : Devices)
        {
            await using var window = await reader.Open(office, "F. Officer", role.Length == 0 ? [] : [role], width);
            await window.Page.EmulateMediaAsync(new() { Media = media });
            await window.Go(address);
            if (name == "claim")
            {
                await window.Page.Locator("tbody a").First.ClickAsync();
                await window.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            }

            var picture = await window.Page.ScreenshotAsync(new() { FullPage = true });
            Assert.NotEmpty(picture);
            if (Folder is not null)
            {
                Directory.CreateDirectory(Folder);
                await File.WriteAllBytesAsync(Path.Combine(Folder, $"{name}-{device}.png"), picture);
            }
        }
    }
}
