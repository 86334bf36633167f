;;; emacs.el --- Carries out an assignment in Emacs  -*- lexical-binding: t; -*-

;; As somebody who sits at it would; then reports what was seen: see report.ts.  Runs after the configuration that
;; docs/editors.md gives.  There is no command loop: what Emacs does between commands, or when idle, is done by hand.

;;; Code:

(require 'eglot)

(defconst assignment-deadline 15)
(defvar assignment (json-parse-string (getenv "BROADSHEET_ASSIGNMENT") :object-type 'alist))
(defvar assignment-report nil)
(defvar assignment-published nil "The diagnostics that the server pushed last, by the URI of the file.")

(cl-defmethod eglot-handle-notification :after
  (_server (_method (eql textDocument/publishDiagnostics)) &key uri diagnostics &allow-other-keys)
  (push (cons uri diagnostics) assignment-published))

(defun assignment-save-report ()
  (with-temp-file (getenv "BROADSHEET_REPORT")
    (set-buffer-file-coding-system 'utf-8)
    (json-insert (or assignment-report (make-hash-table)))))

(defun assignment-await (what condition)
  (let ((end (+ (float-time) assignment-deadline)))
    (while (not (funcall condition))
      (when (> (float-time) end) (error "waited in vain for %s" what))
      (accept-process-output nil 0.02))))

(defun assignment-line ()
  (buffer-substring-no-properties (line-beginning-position) (line-end-position)))

(defun assignment-put-cursor (before text)
  "Put point after BEFORE, in a buffer that holds BEFORE followed by TEXT."
  (goto-char (point-min))
  (unless (search-forward (concat before text) nil t) (error "not in the text: %s%s" before text))
  (backward-char (length text)))

(defun assignment-diagnostics ()
  "The diagnostics of this buffer, with the text that Emacs would underline."
  (vconcat
   (mapcar (lambda (found)
             `((code . ,(plist-get (alist-get 'eglot-lsp-diag (flymake-diagnostic-data found)) :code))
               (text . ,(buffer-substring-no-properties (flymake-diagnostic-beg found) (flymake-diagnostic-end found)))))
           (flymake-diagnostics))))

(defun assignment-carry-out ()
  (let-alist assignment
    (find-file .file)
    ;; `eglot-ensure' waits for the end of the command.
    (run-hooks 'post-command-hook)
    (assignment-await "Eglot" #'eglot-current-server)
    (flymake-start)
    (assignment-await "a diagnostic" (lambda ()
                                       (seq-find (lambda (found) (equal (alist-get 'code found) .fault.code))
                                                 (assignment-diagnostics))))
    (setf (alist-get 'root assignment-report) (directory-file-name (expand-file-name (project-root (project-current))))
          (alist-get 'diagnostics assignment-report) (assignment-diagnostics))

    (assignment-put-cursor .jump.before .jump.label)
    (call-interactively #'xref-find-definitions)
    (setf (alist-get 'definition assignment-report) `((file . ,(buffer-file-name)) (line . ,(assignment-line))))
    ;; The rename has to reach a page that is not open.
    (kill-buffer)

    (find-file .file)
    (assignment-put-cursor .jump.before .jump.label)
    (cl-letf (((symbol-function 'y-or-n-p) #'always))
      (eglot-rename .jump.newLabel))
    (setf (alist-get 'renamed assignment-report) (assignment-line))

    (assignment-put-cursor .fault.before .fault.text)
    (setf (alist-get 'actions assignment-report)
          (vconcat (mapcar (lambda (action) (plist-get action :title)) (eglot-code-actions (point) nil "quickfix"))))
    (setq assignment-published nil)
    (let ((completing-read-function (lambda (&rest _) .fault.fix))
          ;; As if a key had been pressed last, not the mouse.
          (last-nonmenu-event ?\r))
      (eglot-code-actions (point) nil "quickfix" t))
    (save-some-buffers t)
    ;; Flymake forgets a diagnostic with its text: that proves nothing.
    (let ((uri (plist-get (eglot--TextDocumentIdentifier) :uri)))
      (assignment-await "the fault to go" (lambda () (equal (cdr (assoc uri assignment-published)) []))))
    (setf (alist-get 'remaining assignment-report) (assignment-diagnostics))))

(condition-case problem
    (assignment-carry-out)
  (error (setf (alist-get 'problem assignment-report) (error-message-string problem))))
(assignment-save-report)
(eglot-shutdown-all)

;;; emacs.el ends here
