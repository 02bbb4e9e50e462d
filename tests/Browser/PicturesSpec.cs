namespace FundingPipeline.Tests.Browser;

/// <summary>Pictures of pages, for README's tour and for whoever changes a page: <c>PICTURES=&lt;folder&gt; dotnet test --filter PicturesSpec</c>.</summary>
[Collection(BrowserCollection.Name)]
public sealed class PicturesSpec(Reader reader, BusyOffice busy)
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("PICTURES");

    public static readonly (string Name, string Address, string Role)[] Pages =
    [
        ("start", "/", "officer.manchester-city-council"), ("claims", "/claims", "accountant.manchester-city-council"), ("claim", "/claims?state=accepted%20in%20part", "administrator"),
        ("projects", "/projects", "administrator"), ("project", "/projects/SEEDCORN-2000", "administrator"), ("returns", "/returns", "auditor"), ("return", "/returns/erdf/2000-Q1", "officer.manchester-city-council"),
        ("rules", "/rules?q=defrayed", "auditor"), ("rule", "/rules/ESF-01", "auditor"), ("missing", "/missing", "auditor"), ("problem", "/returns/nowhere/1999", "auditor"), ("sign-in", "/sign-in", ""),
    ];

    [BrowserFact]
    public async Task Every_page_can_be_drawn_on_a_desk_and_on_a_telephone()
    {
        foreach (var (name, address, role) in Folder is null ? Pages.Take(1) : Pages)
        {
            foreach (var (device, width) in new[] { ("desk", 1280), ("phone", 375) })
            {
                await using var window = await reader.Open(busy.Office, "F. Officer", role.Length == 0 ? [] : [role], width);
                await window.Go(address);
                if (name == "claim")
                {
                    await window.Page.Locator("tbody a").First.ClickAsync();
                }

                await Task.Delay(Folder is null ? 0 : 600);
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
}
