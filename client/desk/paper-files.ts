/** What a paper is chosen from: PDF, and Word and Excel files, of which the server makes PDF where it can. */
export const PAPER_FILES = 'application/pdf,.pdf,.doc,.docx,.odt,.xls,.xlsx,.ods';
