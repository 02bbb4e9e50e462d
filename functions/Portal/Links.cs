namespace FundingPipeline.Portal;

/// <summary>Addresses of pages and of what is fetched from them.</summary>
public static class Links
{
    public static string Claim(string id) => $"/claims/{id}";

    public static string AnnotatedCopy(string id) => $"/api/claims/{id}/copy";

    public static string Project(string reference) => $"/projects/{Uri.EscapeDataString(reference)}";

    public static string Statement(string reference) => $"/api/projects/{Uri.EscapeDataString(reference)}/statement";

    public static string Return(string slug) => $"/returns/{slug}";

    public static string Workbook(string slug) => $"/api/returns/{slug}/workbook";

    public static string Rule(string id) => $"/rules/{Uri.EscapeDataString(id)}";
}
